package org.ruascope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Rule;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Alerts;
import org.ruascope.alert.life.Replay;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.cli.AlertDesk;

/** Alerts in the configured store. */
final class OpenAlertDesk implements AlertDesk {
  private static final int MOST = 10_000;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{20}");

  private final Store store;
  private final Alerting alerting;
  private final Alerts alerts;

  OpenAlertDesk(Store store, Alerting alerting) {
    this.store = store;
    this.alerting = alerting;
    this.alerts = store.alerts();
  }

  @Override
  public Selected select(Selection wanted) {
    return alerts.select(wanted);
  }

  @Override
  public List<Alert> find(String start) {
    Optional<Alert> exact = ID.matcher(start).matches() ? alerts.find(start) : Optional.empty();
    Stream<Alert> others =
        alerts.select(new Selection(Set.of(), null, null, 0, MOST)).alerts().stream()
            .filter(alert -> alert.id().startsWith(start));
    return exact.map(List::of).orElseGet(others::toList);
  }

  @Override
  public Notice words(Alert alert) {
    return alerting.words(alert);
  }

  @Override
  public Optional<Alert> change(String id, UnaryOperator<Alert> change) {
    return alerts.change(id, change);
  }

  @Override
  public List<Tried> test() {
    return alerting.trials().test(channel -> true);
  }

  @Override
  public void replay(Instant since, Instant until, Set<Rule> rules, Consumer<Replay.Message> told) {
    store.indexer().refresh(); // what was stored a moment ago can't be found otherwise
    alerting.trials().replay(since, until, rules, told);
  }

  @Override
  public void close() {
    alerting.close();
    store.close();
  }
}
