package org.ruascope.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.RejectedException;

/** From {@code policy_published} as it stands to what it means. */
final class PolicyReader {

  private final Anomalies anomalies;
  private final Values values;

  PolicyReader(Anomalies anomalies) {
    this.anomalies = anomalies;
    this.values = new Values(anomalies);
  }

  PolicyPublished read(PolicyXml raw) throws RejectedException {
    return new PolicyPublished(
        domain(raw),
        values.requiredWord("policy_published/p", raw.p, Words.REQUESTED),
        values.word("policy_published/sp", raw.sp, Words.REQUESTED),
        values.word("policy_published/np", raw.np, Words.REQUESTED),
        values.word("policy_published/adkim", raw.adkim, Words.MODE),
        values.word("policy_published/aspf", raw.aspf, Words.MODE),
        percentage(raw.pct),
        options(raw.fo),
        testing(raw.testing),
        Values.text(raw.discoveryMethod));
  }

  private String domain(PolicyXml raw) throws RejectedException {
    String domain = values.domain("policy_published/domain", raw.domain);
    if (domain == null || domain.isEmpty()) {
      throw MetadataReader.missing("policy_published/domain");
    }
    return domain;
  }

  private @Nullable Integer percentage(@Nullable String raw) {
    if (Values.text(raw) == null) {
      return null;
    }
    long number = values.number("policy_published/pct", raw);
    if (number < 0 || number > 100) {
      anomalies.add(Code.UNRECOGNISED_VALUE, "policy_published/pct", raw);
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
    anomalies.add(Code.UNRECOGNISED_VALUE, "policy_published/testing", raw);
    return null;
  }
}
