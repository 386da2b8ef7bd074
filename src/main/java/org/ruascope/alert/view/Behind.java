package org.ruascope.alert.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.alert.life.Alert;
import org.ruascope.query.Dimension;

/** Where to look at the mail that an alert is about. */
final class Behind {
  private static final int DAYS_BEFORE = 28;
  private static final int DAYS_AFTER = 14;
  private static final int MOST_DAYS = 118;

  private Behind() {}

  /** The days before and since; null if it isn't about mail of a domain. */
  static @Nullable Link chart(Alert alert, LocalDate today) {
    LocalDate began = day(alert.times().began());
    return mail(alert, "/trend", began.minusDays(DAYS_BEFORE), last(alert, began, today));
  }

  /** The records since it began; null if it isn't about mail of a domain. */
  static @Nullable Link records(Alert alert, LocalDate today) {
    LocalDate began = day(alert.times().began());
    return mail(alert, "/records", began, last(alert, began, today));
  }

  /** Not more days than are drawn one by one. */
  private static LocalDate last(Alert alert, LocalDate began, LocalDate today) {
    Instant over = alert.times().resolved();
    LocalDate end = over == null ? today : min(today, day(over).plusDays(DAYS_AFTER));
    return min(end, began.plusDays(MOST_DAYS - DAYS_BEFORE));
  }

  private static @Nullable Link mail(Alert alert, String path, LocalDate first, LocalDate last) {
    String domain = alert.observation().domain();
    if (domain == null) {
      return null;
    }
    Map<String, List<String>> parameters = new TreeMap<>(alert.observation().link().parameters());
    parameters.keySet().removeIf(name -> Dimension.of(name).isEmpty());
    parameters.put("domain", List.of(domain));
    parameters.put("from", List.of(min(first, last).toString()));
    parameters.put("to", List.of(last.toString()));
    return new Link(path, parameters);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
