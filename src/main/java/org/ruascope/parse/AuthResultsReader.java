package org.ruascope.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.ReportRecord;

/** From {@code auth_results} as it stands to what it means. */
final class AuthResultsReader {

  private static final String DKIM = "record/auth_results/dkim";
  private static final String SPF = "record/auth_results/spf";

  private final Anomalies anomalies;
  private final Values values;

  AuthResultsReader(Anomalies anomalies) {
    this.anomalies = anomalies;
    this.values = new Values(anomalies);
  }

  ReportRecord.AuthResults read(RecordXml.@Nullable AuthResults raw) {
    if (raw == null) {
      anomalies.add(Code.MISSING_ELEMENT, "record/auth_results", null);
      return new ReportRecord.AuthResults(List.of(), List.of());
    }
    if (raw.spf.size() > 1) {
      anomalies.add(Code.REPEATED_ELEMENT, SPF, Integer.toString(raw.spf.size()));
    }
    return new ReportRecord.AuthResults(
        filled(DKIM, raw.dkim, this::dkim), filled(SPF, raw.spf, this::spf));
  }

  /** Without a stream: there are two lists in each of millions of records. */
  private <T> List<T> filled(
      String field, List<RecordXml.Auth> raw, Function<RecordXml.Auth, T> meaning) {
    List<T> filled = new ArrayList<>(raw.size());
    for (RecordXml.Auth each : raw) {
      if (isFilled(field, each)) {
        filled.add(meaning.apply(each));
      }
    }
    return List.copyOf(filled);
  }

  private boolean isFilled(String field, RecordXml.Auth raw) {
    boolean filled = Values.text(raw.domain) != null || Values.text(raw.result) != null;
    if (!filled) {
      anomalies.add(Code.EMPTY_ELEMENT, field, null);
    }
    return filled;
  }

  private ReportRecord.Dkim dkim(RecordXml.Auth raw) {
    return new ReportRecord.Dkim(
        values.requiredDomain(DKIM + "/domain", raw.domain),
        values.text(DKIM + "/selector", raw.selector),
        values.requiredWord(DKIM + "/result", raw.result, Words.DKIM),
        Values.text(raw.humanResult));
  }

  private ReportRecord.Spf spf(RecordXml.Auth raw) {
    return new ReportRecord.Spf(
        values.requiredDomain(SPF + "/domain", raw.domain),
        values.word(SPF + "/scope", raw.scope, Words.SCOPE),
        values.requiredWord(SPF + "/result", raw.result, Words.SPF),
        Values.text(raw.humanResult));
  }
}
