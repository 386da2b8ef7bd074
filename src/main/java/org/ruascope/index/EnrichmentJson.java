package org.ruascope.index;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Alignment;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.Service;
import org.ruascope.report.SourceName;
import org.ruascope.report.Verdict;

/** What follows about a record, as fields of its document; docs/fields.md has them. */
final class EnrichmentJson {
  /** All that {@link #dmarc} writes; a record that is enriched again loses them first. */
  static final Set<String> OF_DMARC = Set.of("computed", "source", "verdict", "enrichment");

  private EnrichmentJson() {}

  /** Writes those of ECS's {@code source}. */
  static void source(JsonDocument source, Enrichment enrichment) throws IOException {
    host(source, enrichment.host());
    if (enrichment.origin() != null) {
      origin(source, enrichment.origin());
    }
  }

  /** Only a name that leads back to its address is the address's. */
  private static void host(JsonDocument source, @Nullable Host host) throws IOException {
    if (host != null && host.iprev() == Iprev.PASS) {
      source.text("domain", host.name());
      source.text("registered_domain", host.registeredDomain());
    }
  }

  private static void origin(JsonDocument source, Origin origin) throws IOException {
    if (origin.country() != null) {
      source.object("geo", geo -> geo.text("country_iso_code", origin.country()));
    }
    AutonomousSystem network = origin.network();
    if (network != null) {
      source.object("as", as -> autonomousSystem(as, network));
    }
  }

  private static void autonomousSystem(JsonDocument json, AutonomousSystem network)
      throws IOException {
    json.number("number", network.number());
    if (network.organization() != null) {
      json.object("organization", owner -> owner.text("name", network.organization()));
    }
  }

  /** Writes those that ECS has no field for. */
  static void dmarc(
      JsonDocument dmarc, InetAddress address, Enrichment enrichment, @Nullable Pending pending)
      throws IOException {
    computed(dmarc, enrichment.alignment());
    dmarcSource(dmarc, address, enrichment);
    verdict(dmarc, enrichment.verdict());
    pending(dmarc, pending);
  }

  private static void computed(JsonDocument json, @Nullable Alignment alignment)
      throws IOException {
    if (alignment != null) {
      json.object(
          "computed",
          computed -> {
            computed.word("dkim", alignment.dkim().result());
            computed.word("spf", alignment.spf().result());
            computed.texts("difference", alignment.differences());
            computed.texts("only_by", alignment.onlyBy());
          });
    }
  }

  private static void dmarcSource(JsonDocument json, InetAddress address, Enrichment enrichment)
      throws IOException {
    Origin origin = enrichment.origin();
    json.object(
        "source",
        source -> {
          source.text("name", SourceName.of(address, enrichment).text());
          source.word("special_purpose", origin == null ? null : origin.specialPurpose());
          iprev(source, enrichment.host());
          service(source, enrichment.service());
        });
  }

  private static void iprev(JsonDocument source, @Nullable Host host) throws IOException {
    if (host != null) {
      source.word("iprev", host.iprev());
      source.text("unconfirmed_name", host.iprev() == Iprev.PASS ? null : host.name());
    }
  }

  private static void service(JsonDocument source, @Nullable Service found) throws IOException {
    if (found != null) {
      source.object(
          "service",
          service -> {
            service.text("name", found.name());
            service.word("type", found.type());
            service.word("by", found.by());
          });
    }
  }

  private static void verdict(JsonDocument json, @Nullable Verdict found) throws IOException {
    if (found != null) {
      json.object(
          "verdict",
          verdict -> {
            verdict.word("kind", found.kind());
            verdict.texts("failing", found.failing(), Failing::word);
            verdict.texts("evidence", found.evidence(), Evidence::word);
            verdict.text("sender", found.sender());
            if (found.ignored()) {
              verdict.flag("ignored", true);
            }
          });
    }
  }

  private static void pending(JsonDocument json, @Nullable Pending pending) throws IOException {
    if (pending != null) {
      json.object("enrichment", pending::write);
    }
  }
}
