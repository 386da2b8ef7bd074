package org.ruascope.parse;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.OverrideType;
import org.ruascope.report.ReportRecord;

/** From {@code record} as it stands to what it means. */
final class RecordReader {

  private static final String EVALUATED = "record/row/policy_evaluated";
  private static final String REASON_TYPE = EVALUATED + "/reason/type";

  private final Anomalies anomalies;
  private final Values values;
  private final AuthResultsReader authResults;

  RecordReader(Anomalies anomalies) {
    this.anomalies = anomalies;
    this.values = new Values(anomalies);
    this.authResults = new AuthResultsReader(anomalies);
  }

  /** The record, or null, with the reason noted, if it can't be used. */
  @Nullable ReportRecord read(int ordinal, RecordXml raw) {
    ReportRecord.Row row = row(raw.row);
    return row == null
        ? null
        : new ReportRecord(ordinal, row, identifiers(raw), authResults.read(raw.authResults));
  }

  private ReportRecord.@Nullable Row row(RecordXml.@Nullable Row raw) {
    if (raw == null) {
      return skipped("record/row", null);
    }
    InetAddress sourceIp = sourceIp(raw.sourceIp);
    if (sourceIp == null) {
      return skipped("record/row/source_ip", raw.sourceIp);
    }
    long count = values.number("record/row/count", raw.count);
    if (count < 0) {
      return skipped("record/row/count", raw.count);
    }
    if (raw.policyEvaluated == null) {
      return skipped(EVALUATED, null);
    }
    return new ReportRecord.Row(sourceIp, count, evaluated(raw.policyEvaluated));
  }

  private ReportRecord.@Nullable Row skipped(String field, @Nullable String raw) {
    anomalies.add(Code.RECORD_SKIPPED, field, raw);
    return null;
  }

  private @Nullable InetAddress sourceIp(@Nullable String raw) {
    String text = raw == null ? "" : raw.strip();
    InetAddress address = IpLiteral.parse(text);
    if (address != null) {
      values.noteDifference("record/row/source_ip", String.valueOf(raw), text);
    }
    return address;
  }

  private ReportRecord.PolicyEvaluated evaluated(RecordXml.PolicyEvaluated raw) {
    return new ReportRecord.PolicyEvaluated(
        values.requiredWord(EVALUATED + "/disposition", raw.disposition, Words.DISPOSITION),
        values.requiredWord(EVALUATED + "/dkim", raw.dkim, Words.DMARC),
        values.requiredWord(EVALUATED + "/spf", raw.spf, Words.DMARC),
        reasons(raw.reason));
  }

  private List<ReportRecord.Reason> reasons(List<RecordXml.Reason> raw) {
    return raw.isEmpty() ? List.of() : raw.stream().map(this::reason).toList();
  }

  private ReportRecord.Reason reason(RecordXml.Reason raw) {
    if (Values.text(raw.type) != null) {
      OverrideType type = values.requiredWord(REASON_TYPE, raw.type, Words.OVERRIDE);
      return new ReportRecord.Reason(type, Values.text(raw.comment));
    }
    if (Values.text(raw.text) != null) {
      return reasonInWords(raw);
    }
    anomalies.add(Code.EMPTY_ELEMENT, REASON_TYPE, null);
    return new ReportRecord.Reason(OverrideType.OTHER, Values.text(raw.comment));
  }

  /** A reason without elements: its text is a comment, if it isn't a type. */
  private ReportRecord.Reason reasonInWords(RecordXml.Reason raw) {
    String text = raw.text.strip();
    anomalies.add(Code.READ_AS, EVALUATED + "/reason", text);
    OverrideType type = Words.OVERRIDE.find(text.toLowerCase(Locale.ROOT));
    return type == null
        ? new ReportRecord.Reason(
            OverrideType.OTHER, Objects.requireNonNullElse(Values.text(raw.comment), text))
        : new ReportRecord.Reason(type, Values.text(raw.comment));
  }

  private ReportRecord.Identifiers identifiers(RecordXml record) {
    RecordXml.Identifiers raw = record.identifiers;
    if (raw == null && record.identities != null) {
      anomalies.add(Code.READ_AS, "record/identities", null);
      raw = record.identities;
    }
    if (raw == null) {
      anomalies.add(Code.MISSING_ELEMENT, "record/identifiers", null);
      return new ReportRecord.Identifiers("", null, null);
    }
    return new ReportRecord.Identifiers(
        values.requiredDomain("record/identifiers/header_from", raw.headerFrom),
        values.domain("record/identifiers/envelope_from", raw.envelopeFrom),
        values.domain("record/identifiers/envelope_to", raw.envelopeTo));
  }
}
