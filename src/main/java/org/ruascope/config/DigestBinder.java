package org.ruascope.config;

import java.time.ZoneId;
import java.util.List;

/** From values that are found right to {@link DigestSettings}. */
final class DigestBinder {
  private final Values values;

  DigestBinder(Values values) {
    this.values = values;
  }

  /** In the order of their names. */
  List<DigestSettings> digests() {
    return values.owners(DigestKeys.PERIOD).stream().map(this::digest).toList();
  }

  private DigestSettings digest(String name) {
    DigestSettings.Span span = values.get(DigestKeys.PERIOD.of(name));
    return new DigestSettings(
        name,
        values.find(DigestKeys.DOMAINS.of(name)).orElse(List.of()),
        span,
        schedule(name, span),
        values.find(DigestKeys.TIME_ZONE.of(name)).orElseGet(ZoneId::systemDefault),
        values.find(DigestKeys.CHANNELS.of(name)).orElse(List.of()));
  }

  private String schedule(String name, DigestSettings.Span span) {
    return values.find(DigestKeys.SCHEDULE.of(name)).orElse(null) instanceof Schedule.Cron cron
        ? cron.expression()
        : span.usualSchedule();
  }
}
