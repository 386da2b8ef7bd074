package org.ruascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the rules are held to; by domains that their thresholds weren't set by. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class SimulationTest {
  private static Score score;
  private static Score.Line all;

  @BeforeAll
  static void simulate() {
    score = Simulation.reported();
    all = score.lines().values().stream().reduce(Score.Line.NONE, Score.Line::plus);
  }

  @Test
  void findsNearlyAllThatGoesWrong() {
    assertThat(all.planted()).isEqualTo(60);
    assertThat((double) all.found() / all.planted())
        .as("%s", score.notes())
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void criesOncePerDomainAndQuarterAtMost() {
    assertThat(all.falseAlerts() / Simulation.QUARTERS)
        .as("%s", score.notes())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void tellsWithinADayAfterTheDataAllowedIt() {
    assertThat(all.median()).isLessThanOrEqualTo(1);
  }
}
