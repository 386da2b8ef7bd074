package org.ruascope.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Word;

/** From {@code policy_published} as it stands to what it means. */
final class PolicyReader {

  private static final String POLICY = "policy_published/";

  private final Anomalies anomalies;
  private final Values values;

  PolicyReader(Anomalies anomalies) {
    this.anomalies = anomalies;
    this.values = new Values(anomalies);
  }

  PolicyPublished read(PolicyXml raw) throws RejectedException {
    return new PolicyPublished(
        domain(raw),
        values.requiredWord(POLICY + "p", last("p", raw.p), Words.REQUESTED),
        word("sp", raw.sp, Words.REQUESTED),
        word("np", raw.np, Words.REQUESTED),
        word("adkim", raw.adkim, Words.MODE),
        word("aspf", raw.aspf, Words.MODE),
        percentage(last("pct", raw.pct)),
        options(last("fo", raw.fo)),
        testing(last("testing", raw.testing)),
        Values.text(last("discovery_method", raw.discoveryMethod)));
  }

  private @Nullable String last(String name, List<String> raw) {
    return values.last(POLICY + name, raw);
  }

  private <E extends Word> @Nullable E word(String name, List<String> raw, Words<E> words) {
    return values.word(POLICY + name, last(name, raw), words);
  }

  private String domain(PolicyXml raw) throws RejectedException {
    String domain = values.domain(POLICY + "domain", last("domain", raw.domain));
    if (domain == null || domain.isEmpty()) {
      throw MetadataReader.missing(POLICY + "domain");
    }
    return domain;
  }

  private @Nullable Integer percentage(@Nullable String raw) {
    if (Values.text(raw) == null) {
      return null;
    }
    long number = values.number(POLICY + "pct", raw);
    if (number < 0 || number > 100) {
      anomalies.add(Code.UNRECOGNISED_VALUE, POLICY + "pct", raw);
      return null;
    }
    return (int) number;
  }

  private static List<String> options(@Nullable String raw) {
    String text = Values.text(raw);
    return text == null ? List.of() : Stream.of(text.split(":")).map(String::strip).toList();
  }

  private @Nullable Boolean testing(@Nullable String raw) {
    String text = Values.text(raw);
    if (text == null || text.equalsIgnoreCase("y") || text.equalsIgnoreCase("n")) {
      return text == null ? null : text.equalsIgnoreCase("y");
    }
    anomalies.add(Code.UNRECOGNISED_VALUE, POLICY + "testing", raw);
    return null;
  }
}
