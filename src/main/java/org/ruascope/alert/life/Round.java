package org.ruascope.alert.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has alerts live on by what is seen, and keeps what they have become. */
public final class Round {
  private final Alerts alerts;
  private final Lifecycle lifecycle;

  /** Of these alerts. */
  public Round(Alerts alerts, Lifecycle lifecycle) {
    this.alerts = alerts;
    this.lifecycle = lifecycle;
  }

  /**
   * Lives on. Where another instance was faster, it has seen the same, or it is seen again next
   * time.
   *
   * @throws org.ruascope.report.UnavailableException when the store is away; some may be kept then
   */
  public void live(Sight sight, Instant now) {
    List<Kept> kept = alerts.concerning(sight.observations().stream().map(AlertKey::of).toList());
    Map<String, Kept> byId =
        kept.stream()
            .collect(Collectors.toMap(each -> each.alert().id(), Function.identity(), (a, b) -> a));
    Turn turn = lifecycle.turn(byId.values().stream().map(Kept::alert).toList(), sight, now);
    turn.changed().forEach(alert -> keep(byId, alert));
    turn.gone().forEach(alert -> forget(byId, alert));
  }

  private void keep(Map<String, Kept> before, Alert alert) {
    Kept kept = before.get(alert.id());
    if (kept == null) {
      alerts.create(alert);
    } else {
      alerts.replace(kept, alert);
    }
  }

  private void forget(Map<String, Kept> before, Alert alert) {
    Kept kept = before.get(alert.id());
    if (kept != null) {
      alerts.remove(kept);
    }
  }
}
