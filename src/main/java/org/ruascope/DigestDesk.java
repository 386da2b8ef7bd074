package org.ruascope;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;
import org.ruascope.archive.QuarantineGlance;
import org.ruascope.cli.Digests;
import org.ruascope.config.Settings;
import org.ruascope.digest.Digest;
import org.ruascope.digest.DigestLetter;
import org.ruascope.digest.DigestReader;
import org.ruascope.digest.DueDates;
import org.ruascope.digest.Edition;
import org.ruascope.digest.Post;

/** Where digests are written, for the service and for the command. */
final class DigestDesk implements Digests {
  /** Nobody waits before a screen. */
  private static final int PATIENCE = 6;

  private final Settings settings;
  private final Store store;
  private final Alerting alerting;
  private final List<Channel> channels;
  private final DigestReader reader;
  private final DigestLetter form;

  DigestDesk(Settings settings, Store store, Alerting alerting) {
    this.settings = settings;
    this.store = store;
    this.alerting = alerting;
    this.channels = alerting.channels().stream().filter(Channel::takesLetters).toList();
    Duration limit = settings.web().queryTimeout().multipliedBy(PATIENCE);
    this.reader =
        new DigestReader(
            store.searches(limit),
            ServiceHelps.of(settings.services()),
            new QuarantineGlance(settings.data(), 0)::look);
    this.form = new DigestLetter(settings.web().url());
  }

  /** Sends letters when they are due. */
  Post post() {
    return new Post(
        settings.digests(),
        channels,
        alerting.states(),
        this::write,
        store.marks(),
        new DueDates(DigestDesk::next),
        InstantSource.system());
  }

  private static Optional<Instant> next(String cron, ZoneId zone, Instant from) {
    try {
      CronExpression times = new CronExpression(cron);
      times.setTimeZone(TimeZone.getTimeZone(zone));
      return Optional.ofNullable(times.getNextValidTimeAfter(Date.from(from.minusSeconds(1))))
          .map(Date::toInstant);
    } catch (ParseException e) {
      throw new IllegalStateException(cron + " was checked", e);
    }
  }

  private Letter write(List<String> domains, Edition edition, LocalDate today) {
    Digest digest = reader.read(domains, edition, today);
    return form.of(digest);
  }

  @Override
  public Letter write(List<String> domains, Edition edition) {
    return write(domains, edition, LocalDate.now(ZoneOffset.UTC));
  }

  @Override
  public List<String> channels() {
    return channels.stream().map(Channel::name).toList();
  }

  @Override
  public void send(Letter letter, String channel) throws DeliveryException {
    for (Channel each : channels) {
      if (each.name().equals(channel)) {
        each.send(letter);
      }
    }
  }

  @Override
  public void close() {
    alerting.close();
    store.close();
  }
}
