package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;

class OutcomeCounterTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Finding corrupt =
      Finding.rejected("x", new Rejection(Rejection.Reason.CORRUPT, "broken"));
  private final Finding tls = Finding.other("x", Outcome.TLS_REPORT);

  @Test
  void countsEachDocumentByOutcomeAndReason() {
    List<Parsed> handled = List.of(parsed(corrupt, tls), parsed(corrupt));
    assertThat(new OutcomeCounter(registry).count(handled)).isSameAs(handled);
    assertThat(count("quarantined", "corrupt")).isEqualTo(2);
    assertThat(count("tls_report", "none")).isEqualTo(1);
    assertThat(registry.getMeters()).hasSize(2);
  }

  private double count(String outcome, String reason) {
    return registry
        .get("ruascope.documents")
        .tags("outcome", outcome, "reason", reason)
        .counter()
        .count();
  }

  private static Parsed parsed(Finding... findings) {
    return new Parsed(new Delivery("x", Content.of(new byte[0])), List.of(findings));
  }
}
