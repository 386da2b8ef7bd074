package org.ruascope;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Wording;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Channels;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.alert.life.ConfiguredTuning;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.MailLook;
import org.ruascope.alert.life.SeldomLook;
import org.ruascope.alert.life.Telling;
import org.ruascope.config.Settings;
import org.ruascope.pipeline.AlertDoor;
import org.ruascope.pipeline.AlertRounds;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.query.PendingCounts;
import org.ruascope.query.history.StoredHistory;

/** Who looks for what is alarming, and by which ways people are told. */
final class Alerting implements AutoCloseable {
  /** For one search: nobody waits for it. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Settings settings;
  private final Store store;
  private final AlertDoor door;
  private final List<Channel> channels;
  private final ChannelStates states;
  private final Wording wording;

  /**
   * Nobody looks yet.
   *
   * @throws org.ruascope.report.UnavailableException when a certificate that a channel names can't
   *     be used
   */
  Alerting(Settings settings, RouteFiles routes, Store store) {
    this.settings = settings;
    this.door = new AlertDoor(routes);
    this.store = store;
    this.channels = Channels.of(settings.channels(), settings.web().url(), door::pass);
    this.states = new ChannelStates(channels);
    this.wording = new Wording(ServiceHelps.of(settings.services()));
  }

  /** Looks, and tells. */
  Guard guard(Look pipeline) {
    return new Guard(
        settings.alerts(),
        store.alerts(),
        pipeline,
        newMail(),
        channels,
        states,
        this::words,
        InstantSource.system());
  }

  /** On schedule; nobody, if that is switched off. */
  AlertRounds rounds(Guard guard) {
    return settings.alerts().enabled()
        ? new AlertRounds(guard::look, guard::tell, settings.alerts().schedule())
        : new AlertRounds(() -> {}, () -> {}, settings.alerts().schedule());
  }

  /** Looks at mail when there is some that is new, also if it was stored a moment ago. */
  private Look newMail() {
    Look seldom =
        new SeldomLook(mail(), () -> new PendingCounts(store.searches(LIMIT)).now().lastStored());
    return now -> {
      store.indexer().refresh();
      return seldom.at(now);
    };
  }

  /** Tries out what people would be told, and how. */
  Trials trials() {
    return new Trials(settings.alerts(), channels, this::mail, this::words);
  }

  /** Looks at mail. */
  private Look mail() {
    return new MailLook(
        new StoredHistory(store.searches(LIMIT)), new ConfiguredTuning(settings.alerts().rules()));
  }

  AlertDoor door() {
    return door;
  }

  List<Channel> channels() {
    return channels;
  }

  ChannelStates states() {
    return states;
  }

  /** What is told. */
  Notice words(Alert alert, Telling telling) {
    return words(alert, alert.id() + "-" + telling.number(), telling.occasion(), telling.at());
  }

  /** The same for who looks now. */
  Notice words(Alert alert) {
    Occasion occasion = alert.isOpen() ? Occasion.FIRING : Occasion.RESOLVED;
    return words(alert, alert.id(), occasion, alert.times().noticed());
  }

  private Notice words(Alert alert, String id, Occasion occasion, Instant at) {
    Observation seen = alert.observation();
    return new Notice(
        id,
        alert.id(),
        occasion,
        seen.rule(),
        seen.severity(),
        seen.domain(),
        seen.subject(),
        alert.times().began(),
        at,
        seen.messages(),
        wording.headline(seen, occasion),
        wording.what(seen, occasion),
        wording.means(seen, occasion),
        wording.next(seen, occasion),
        seen.link());
  }

  /** Closes the way out to routes of the user's own. */
  @Override
  public void close() {
    door.close();
  }
}
