package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.Channel;
import org.ruascope.config.AlertSettings;
import org.ruascope.report.UnavailableException;

/** What is looked at and told, also when parts of it are away. */
class GuardTest {
  private static final String BEGAN = "2026-11-02T09:00:00Z";
  private static final String NOW = "2026-11-02T10:00:00Z";
  private static final Look BROKEN =
      now -> {
        throw new UnavailableException(
            "Elasticsearch doesn't answer in time", "see its load", null);
      };

  private final MemoryAlerts store = new MemoryAlerts();
  private final RecordingChannel mail = new RecordingChannel("mail");

  @Test
  void whenMailCantBeLookedAtTheRestIsToldAllTheSameAndStaysBelieved() {
    Observation full = Seen.of(Rule.QUARANTINE_GROWS, Severity.WARNING, "a.example", BEGAN);
    assertThatThrownBy(() -> guard(NOW, BROKEN, full).look())
        .isInstanceOf(UnavailableException.class);
    assertThat(mail.take()).containsExactly("firing a.example");
    assertThat(mail.believed()).isOne();
  }

  @Test
  void twoOutagesOnADayHaveDifferentIds() {
    for (String began : List.of(BEGAN, "2026-11-02T09:30:00Z")) {
      Observation away = Seen.of(Rule.ELASTICSEARCH_AWAY, Severity.CRITICAL, "a.example", began);
      guard(NOW, Look.NOWHERE, away).look();
    }
    assertThat(mail.ids()).hasSize(2).doesNotHaveDuplicates();
    assertThat(store.concerning(List.of())).isEmpty();
  }

  private Guard guard(String now, Look look, Observation seen) {
    List<Channel> channels = List.of(mail);
    return new Guard(
        AlertSettings.usual(),
        store,
        time -> new Sight(EnumSet.copyOf(Patience.PIPELINE), List.of(seen)),
        look,
        channels,
        new ChannelStates(channels),
        Narrated::of,
        () -> Instant.parse(now));
  }
}
