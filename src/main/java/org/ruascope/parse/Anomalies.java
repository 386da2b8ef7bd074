package org.ruascope.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Text;

/** What is odd about a report; the same oddity in a thousand records is one anomaly. */
final class Anomalies {

  private static final int MAX_VALUE = 100;

  private final Set<Anomaly> found = new LinkedHashSet<>();

  void add(Anomaly.Code code, String field, @Nullable String raw) {
    if (found.size() < AggregateReport.MAX_ANOMALIES) {
      found.add(new Anomaly(code, field, Text.shorten(raw == null ? "" : raw, MAX_VALUE)));
    }
  }

  /** The fields for which records were skipped, for people. */
  String skipped() {
    return found.stream()
        .filter(anomaly -> anomaly.code() == Anomaly.Code.RECORD_SKIPPED)
        .map(anomaly -> anomaly.field() + " " + Text.quote(anomaly.value()))
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  List<Anomaly> list() {
    return List.copyOf(found);
  }
}
