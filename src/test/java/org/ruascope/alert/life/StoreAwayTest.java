package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.alert.Rule;
import org.ruascope.config.AlertSettings;
import org.ruascope.report.UnavailableException;

/** The store goes away while people are told, and the program lives on. */
class StoreAwayTest {
  private final RecordingChannel mail = new RecordingChannel("mail");
  private final MemoryAlerts memory = new MemoryAlerts();
  private final AtomicInteger changes = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({"1, 2026-11-02T10:01:00Z, 1", "2, 2026-11-02T10:05:00Z, 2"})
  void isToldAtLeastOnceUnderTheSameId(int failing, String again, int times) {
    Sight sight =
        new Sight(
            EnumSet.allOf(Rule.class), List.of(Seen.key("a.example", "2026-11-01T00:00:00Z")));
    new Round(memory, new Lifecycle(new Routing(AlertSettings.usual(), List.of("mail"))))
        .live(sight, Instant.parse("2026-11-02T10:00:00Z"));
    tell("2026-11-02T10:00:00Z", failing);
    assertThat(mail.ids()).hasSize(times - 1);
    tell(again, failing);
    tell("2026-11-02T12:00:00Z", failing);
    assertThat(mail.ids()).hasSize(times).allMatch(mail.ids().getFirst()::equals);
  }

  private void tell(String time, int failing) {
    new Teller(
            away(failing),
            AlertSettings.usual(),
            Narrated::of,
            List.of(mail),
            new ChannelStates(List.of(mail)),
            () -> Instant.parse(time))
        .tell();
  }

  /** Fails at that change, once. */
  private Alerts away(int failing) {
    return (Alerts)
        Proxy.newProxyInstance(
            Alerts.class.getClassLoader(),
            new Class<?>[] {Alerts.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("change") && changes.incrementAndGet() == failing) {
                throw new UnavailableException("Elasticsearch is away", "start it", null);
              }
              return method.invoke(memory, arguments);
            });
  }
}
