package org.ruascope.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Alignment;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Origin;
import org.ruascope.report.Service;
import org.ruascope.report.Verdict;
import org.ruascope.report.Word;

/**
 * What follows about a record: {@code computed} alignment, {@code origin}, {@code host} and {@code
 * service} of its address, {@code verdict}; each as far as it is known.
 */
final class FollowingJson {
  private final JsonGenerator json;

  FollowingJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Enrichment enrichment) throws IOException {
    if (enrichment.alignment() != null) {
      writeComputed(enrichment.alignment());
    }
    if (enrichment.origin() != null) {
      writeOrigin(enrichment.origin());
    }
    if (enrichment.host() != null) {
      writeHost(enrichment.host());
    }
    if (enrichment.service() != null) {
      writeService(enrichment.service());
    }
    if (enrichment.verdict() != null) {
      writeVerdict(enrichment.verdict());
    }
  }

  private void writeComputed(Alignment alignment) throws IOException {
    json.writeObjectFieldStart("computed");
    word("dkim", alignment.dkim().result());
    word("spf", alignment.spf().result());
    json.writeFieldName("difference");
    String[] differences = alignment.differences().toArray(String[]::new);
    json.writeArray(differences, 0, differences.length);
    json.writeEndObject();
  }

  private void writeOrigin(Origin origin) throws IOException {
    json.writeObjectFieldStart("origin");
    optional("country", origin.country());
    if (origin.network() != null) {
      json.writeNumberField("network", origin.network().number());
      optional("organization", origin.network().organization());
    }
    if (origin.specialPurpose() != null) {
      word("special_purpose", origin.specialPurpose());
    }
    json.writeEndObject();
  }

  private void writeHost(Host host) throws IOException {
    json.writeObjectFieldStart("host");
    word("iprev", host.iprev());
    optional("name", host.name());
    optional("registered_domain", host.registeredDomain());
    json.writeEndObject();
  }

  private void writeService(Service service) throws IOException {
    json.writeObjectFieldStart("service");
    json.writeStringField("name", service.name());
    word("type", service.type());
    word("by", service.by());
    optional("help", service.help().isEmpty() ? null : service.help());
    optional("help_url", service.helpUrl().isEmpty() ? null : service.helpUrl());
    json.writeEndObject();
  }

  private void writeVerdict(Verdict verdict) throws IOException {
    json.writeObjectFieldStart("verdict");
    word("kind", verdict.kind());
    words("failing", verdict.failing());
    words("evidence", verdict.evidence());
    optional("sender", verdict.sender());
    if (verdict.ignored()) {
      json.writeBooleanField("ignored", true);
    }
    json.writeEndObject();
  }

  private void word(String name, Word word) throws IOException {
    json.writeStringField(name, word.word());
  }

  private void words(String name, List<? extends Word> words) throws IOException {
    json.writeArrayFieldStart(name);
    for (Word word : words) {
      json.writeString(word.word());
    }
    json.writeEndArray();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
