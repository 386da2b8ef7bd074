package org.ruascope.cli;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.MemoryAlerts;
import org.ruascope.alert.life.Narrated;
import org.ruascope.alert.life.Replay;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.Sight;
import org.ruascope.config.AlertSettings;

/** Alerts in memory; a key fails in all that is replayed. */
record FakeDesk(MemoryAlerts alerts, List<String> happened) implements AlertDesk {
  @Override
  public Selected select(Selection wanted) {
    return alerts.select(wanted);
  }

  @Override
  public List<Alert> find(String start) {
    return alerts.select(new Selection(Set.of(), null, null, 0, 100)).alerts().stream()
        .filter(alert -> alert.id().startsWith(start))
        .toList();
  }

  @Override
  public Notice words(Alert alert) {
    return Narrated.of(alert, alert.tellings().getFirst());
  }

  @Override
  public Optional<Alert> change(String id, UnaryOperator<Alert> change) {
    return alerts.change(id, change);
  }

  @Override
  public List<Tried> test() {
    return List.of(
        new Tried("chat", null),
        new Tried("mail", new DeliveryException("refused", "channels.mail.to", false, null, null)));
  }

  @Override
  public void replay(Instant since, Instant until, Set<Rule> rules, Consumer<Replay.Message> told) {
    happened.add("replay by " + rules);
    Sight sight =
        new Sight(
            EnumSet.allOf(Rule.class), List.of(Seen.key("a.example", "2026-11-01T00:00:00Z")));
    new Replay(AlertSettings.usual(), List.of("chat"), now -> sight, Narrated::of, told)
        .run(until.minusSeconds(1), until);
  }

  @Override
  public void close() {
    happened.add("close");
  }
}
