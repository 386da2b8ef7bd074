package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.alert.Severity.CRITICAL;
import static org.ruascope.alert.Severity.INFO;
import static org.ruascope.alert.Severity.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.testing.TestAlerts;

class UrgencyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private final MemoryAlerts alerts = new MemoryAlerts();

  @Test
  void whatIsWorstStandsFirstAndOfThatTheLatest() {
    Alert news = since(1, INFO);
    Alert old = since(9, CRITICAL);
    Alert late = since(2, CRITICAL);
    Alert known = since(3, CRITICAL).acknowledge(new Acknowledgement("a", NOW, ""), NOW);
    Alert look = since(5, WARNING);

    assertThat(shown(news, old, known, late, look)).containsExactly(late, old, look, news, known);
  }

  @Test
  void ofWhatIsOverTheLatestStandsFirst() {
    Alert bad = TestAlerts.over(since(9, CRITICAL), NOW);
    Alert late = TestAlerts.over(since(2, INFO), NOW);

    assertThat(shown(bad, late)).containsExactly(late, bad);
  }

  private Stream<Alert> shown(Alert... some) {
    Stream.of(some).forEach(alerts::create);
    return alerts.select(new Selection(Set.of(), null, null, 0, 9)).alerts().stream();
  }

  private static Alert since(int days, Severity severity) {
    Instant began = NOW.minus(Duration.ofDays(days));
    return TestAlerts.about(Rule.KEY_FAILS, severity, "example.com", "k" + days, began);
  }
}
