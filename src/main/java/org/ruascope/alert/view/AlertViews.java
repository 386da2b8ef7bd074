package org.ruascope.alert.view;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Alerts;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.State;

/**
 * Where people look at alerts and say what they want. Every method throws {@link
 * org.ruascope.report.UnavailableException} when the store is away. For many threads.
 */
public final class AlertViews {
  private static final Selection FIRING = new Selection(Set.of(State.FIRING), null, null, 0, 1);

  private final Alerts alerts;
  private final Function<Alert, Notice> words;
  private final InstantSource clock;

  /**
   * Of a store.
   *
   * @param words what people are told of an alert now
   */
  public AlertViews(Alerts alerts, Function<Alert, Notice> words, InstantSource clock) {
    this.alerts = alerts;
    this.words = words;
    this.clock = clock;
  }

  /** Some of them. */
  public AlertList list(Selection wanted) {
    Selected selected = alerts.select(wanted);
    return new AlertList(
        selected.alerts().stream().map(each -> AlertRow.of(each, words.apply(each))).toList(),
        selected.total(),
        alerts.select(FIRING).total());
  }

  /** The alert with this id. */
  public Optional<AlertView> find(String id) {
    return alerts.find(id).map(this::view);
  }

  /**
   * Somebody says that he knows of it: no reminders any more.
   *
   * @param note what he wants others to know; may be empty
   * @param by who; empty: not known
   */
  public Optional<AlertView> acknowledge(String id, String note, String by) {
    Instant now = clock.instant();
    return change(id, alert -> alert.acknowledge(new Acknowledgement(by, now, note), now));
  }

  /**
   * Nobody wants to hear of it for a while.
   *
   * @param until when it is told again; null: from now on
   * @param note why; may be empty
   * @param by who; empty: not known
   */
  public Optional<AlertView> silence(String id, @Nullable Instant until, String note, String by) {
    Instant now = clock.instant();
    Silence wanted = until == null ? null : new Silence(until, note, by, now);
    return change(id, alert -> alert.silence(wanted, now));
  }

  private Optional<AlertView> change(String id, UnaryOperator<Alert> change) {
    return alerts.change(id, change).map(this::view);
  }

  private AlertView view(Alert alert) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return AlertView.of(alert, words.apply(alert), today);
  }
}
