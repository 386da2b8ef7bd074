package org.ruascope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Alerts;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.Replay;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.cli.AlertDesk;
import org.ruascope.config.Settings;

/** Alerts in the configured store. */
final class OpenAlertDesk implements AlertDesk {
  private static final int MOST = 10_000;

  /** Who has no channel yet wants to know all the same what would be told. */
  private static final List<String> NO_CHANNEL = List.of("(no channel yet)");

  private final Settings settings;
  private final Store store;
  private final Alerting alerting;
  private final Alerts alerts;

  OpenAlertDesk(Settings settings, Store store) {
    this.settings = settings;
    this.store = store;
    this.alerting = new Alerting(settings, store);
    this.alerts = store.alerts();
  }

  @Override
  public Selected select(Selection wanted) {
    return alerts.select(wanted);
  }

  @Override
  public List<Alert> find(String start) {
    Optional<Alert> exact = alerts.find(start);
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
    Notice test = test(Instant.now());
    List<Tried> tried = new ArrayList<>();
    for (Channel channel : alerting.channels()) {
      tried.add(test(channel, test));
    }
    return tried;
  }

  private static Tried test(Channel channel, Notice test) {
    try {
      channel.send(List.of(test), 0);
      return new Tried(channel.name(), null);
    } catch (DeliveryException e) {
      return new Tried(channel.name(), e);
    }
  }

  private static Notice test(Instant now) {
    String id = "test-" + now.getEpochSecond();
    return new Notice(
        id,
        id,
        Occasion.FIRING,
        Rule.SHARE_FALLS,
        Severity.INFO,
        null,
        "",
        now,
        now,
        0,
        new Sentence("This is a test: nothing is wrong", Map.of()),
        List.of(new Sentence("Somebody has run `ruascope alerts test`.", Map.of())),
        null,
        List.of(),
        new Link("/", Map.of()));
  }

  @Override
  public void replay(Instant since, Instant until, Set<Rule> rules, Consumer<Replay.Message> told) {
    List<String> names = alerting.channels().stream().map(Channel::name).toList();
    Look mail = alerting.mail();
    Look look = rules.isEmpty() ? mail : now -> mail.at(now).by(rules);
    new Replay(settings.alerts(), names.isEmpty() ? NO_CHANNEL : names, look, alerting::words, told)
        .run(since, until);
  }

  @Override
  public void close() {
    store.close();
  }
}
