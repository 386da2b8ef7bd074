package org.ruascope;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Wording;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Channels;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.ChannelState;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.alert.life.ConfiguredTuning;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.MailLook;
import org.ruascope.alert.life.Telling;
import org.ruascope.config.Settings;
import org.ruascope.enrich.service.KnownService;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.pipeline.AlertDoor;
import org.ruascope.pipeline.AlertRounds;
import org.ruascope.query.history.StoredHistory;

/** Who looks for what is alarming, and by which ways people are told. */
final class Alerting {
  /** For one search: nobody waits for it. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Settings settings;
  private final Store store;
  private final AlertDoor door = new AlertDoor();
  private final List<Channel> channels;
  private final ChannelStates states;
  private final Supplier<ServiceMap> services;
  private final Wording wording = new Wording(this::help);

  /**
   * Nobody looks yet.
   *
   * @throws org.ruascope.report.UnavailableException when a certificate that a channel names can't
   *     be used
   */
  Alerting(Settings settings, Store store) {
    this.settings = settings;
    this.store = store;
    this.channels = Channels.of(settings.channels(), settings.web().url(), door::pass);
    this.states = new ChannelStates(channels);
    this.services = ServiceFiles.open(settings.services());
  }

  /** Looks, and tells. */
  Guard guard(Look pipeline) {
    return new Guard(
        settings.alerts(),
        store.alerts(),
        pipeline,
        mail(),
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

  /** Looks at mail. */
  Look mail() {
    return new MailLook(
        new StoredHistory(store.searches(LIMIT)), new ConfiguredTuning(settings.alerts().rules()));
  }

  AlertDoor door() {
    return door;
  }

  List<Channel> channels() {
    return channels;
  }

  List<ChannelState> channelStates() {
    return states.all();
  }

  private ServiceHelp help(String service) {
    KnownService known = services.get().named(service);
    return known == null ? ServiceHelp.NONE : new ServiceHelp(known.align(), known.help());
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
}
