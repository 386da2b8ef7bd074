package org.ruascope.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What stands in sentences: numbers with commas, shares in per cent, times in UTC. */
final class WordedValues {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);
  private static final double NEARLY_ALL = 0.98;
  private static final double FEW = 0.02;

  private WordedValues() {}

  static Map<String, String> of(Observation seen) {
    Map<String, String> words = new HashMap<>();
    seen.values().forEach((name, value) -> words.put(name, worded(name, value)));
    words.put("since", time(seen.since()));
    words.putIfAbsent("day", seen.since().atZone(ZoneOffset.UTC).toLocalDate().toString());
    return words;
  }

  private static String worded(String name, Object value) {
    if (!(value instanceof Number number)) {
      return value.toString();
    }
    return name.startsWith("share")
        ? share(number.doubleValue())
        : String.format(Locale.ENGLISH, "%,d", number.longValue());
  }

  /** Near all and nothing, the places after the point are what matters. */
  private static String share(double share) {
    boolean fine = (share > NEARLY_ALL && share < 1) || (share < FEW && share > 0);
    return String.format(Locale.ENGLISH, fine ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atZone(ZoneOffset.UTC));
  }
}
