package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Rule;
import org.ruascope.report.UnavailableException;

/** Nobody looks again at what is the same, for an hour. */
class SeldomLookTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Sight SEEN = new Sight(Set.of(Rule.NO_REPORTS), List.of());

  private final List<Instant> looks = new ArrayList<>();
  private final AtomicReference<@Nullable Instant> newest = new AtomicReference<>();
  private final SeldomLook seldom = new SeldomLook(this::look, newest::get);
  private boolean away;

  private Sight look(Instant now) {
    looks.add(now);
    if (away) {
      throw new UnavailableException("away", "wait", null);
    }
    return SEEN;
  }

  @Test
  void looksAgainAfterAnHour() {
    assertThat(seldom.at(NOW)).isEqualTo(SEEN);
    assertThat(seldom.at(after(59))).isEqualTo(Look.NOWHERE.at(NOW));
    assertThat(seldom.at(after(60))).isEqualTo(SEEN);
    assertThat(looks).containsExactly(NOW, after(60));
  }

  @Test
  void looksAtWhatIsNew() {
    seldom.at(NOW);
    newest.set(NOW);
    seldom.at(after(10));
    seldom.at(after(20));
    newest.set(after(15));
    seldom.at(after(30));

    assertThat(looks).containsExactly(NOW, after(10), after(30));
  }

  @Test
  void whatItCouldNotSeeIsStillToBeLookedAt() {
    away = true;
    assertThatThrownBy(() -> seldom.at(NOW)).isInstanceOf(UnavailableException.class);
    away = false;

    assertThat(seldom.at(after(1))).isEqualTo(SEEN);
  }

  private static Instant after(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }
}
