package org.ruascope.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is odd about one document; the same oddity in a thousand records is one anomaly,
 * and there are never more than {@link AggregateReport#MAX_ANOMALIES}. For one thread at a time.
 */
public final class Anomalies {

  private static final int MAX_VALUE = 100;

  private final Set<Anomaly> found = new LinkedHashSet<>();

  /** Notes an oddity; the raw value is shortened, null is noted as empty. */
  public void add(Anomaly.Code code, String field, @Nullable String raw) {
    add(new Anomaly(code, field, Text.shorten(raw == null ? "" : raw, MAX_VALUE)));
  }

  private void add(Anomaly anomaly) {
    if (found.size() < AggregateReport.MAX_ANOMALIES) {
      found.add(anomaly);
    }
  }

  /** Notes all of these too. */
  public void addAll(Collection<Anomaly> others) {
    others.forEach(this::add);
  }

  /** What was noted until now, in that order. */
  public List<Anomaly> list() {
    return List.copyOf(found);
  }
}
