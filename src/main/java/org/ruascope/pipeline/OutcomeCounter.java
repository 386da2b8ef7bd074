package org.ruascope.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;

/**
 * Counts documents by what became of them: {@code ruascope.documents} with the tags {@code outcome}
 * and {@code reason}, which is {@code none} for all but quarantined ones.
 */
public final class OutcomeCounter {
  private final MeterRegistry registry;

  OutcomeCounter(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Counts what is stored, archived or quarantined, durable.
   *
   * @return what was given
   */
  public List<Parsed> count(List<Parsed> handled) {
    handled.stream().flatMap(parsed -> parsed.findings().stream()).forEach(this::count);
    return handled;
  }

  private void count(Finding finding) {
    Rejection rejection = finding.rejection();
    String reason = rejection == null ? "none" : rejection.reason().word();
    registry
        .counter("ruascope.documents", "outcome", finding.outcome().word(), "reason", reason)
        .increment();
  }
}
