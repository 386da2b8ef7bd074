package org.ruascope.enrich.address;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.Text;

/**
 * Where databases have what is asked for. Their makers are told by the keys of their records alone;
 * the first key that has something usable holds.
 */
final class Layout {
  private static final List<List<String>> COUNTRY =
      List.of(
          List.of("country", "iso_code"), // GeoLite2, DB-IP
          List.of("country_code"), // IPinfo Lite, ip-location-db
          List.of("country")); // IPinfo's older free files; elsewhere the country's name
  private static final List<List<String>> NUMBER =
      List.of(
          List.of("autonomous_system_number"), // GeoLite2, DB-IP, ip-location-db
          List.of("asn")); // IPinfo: AS64496
  private static final List<List<String>> ORGANIZATION =
      List.of(
          List.of("autonomous_system_organization"), // GeoLite2, DB-IP, ip-location-db
          List.of("as_name")); // IPinfo

  private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");
  private static final Pattern NUMBER_TEXT = Pattern.compile("(?:AS)?(\\d{1,10})");
  private static final long MAX_NUMBER = 0xFFFF_FFFFL;
  private static final int MAX_NAME = 200;

  private Layout() {}

  /** The country of a record; null if it has none. */
  static @Nullable String country(Map<?, ?> record) {
    return first(record, COUNTRY, Layout::countryCode);
  }

  /** The network of a record; null if it has none. */
  static @Nullable AutonomousSystem network(Map<?, ?> record) {
    Long number = first(record, NUMBER, Layout::number);
    return number == null
        ? null
        : new AutonomousSystem(number, first(record, ORGANIZATION, Layout::name));
  }

  private static <T> @Nullable T first(
      Map<?, ?> record, List<List<String>> paths, Function<Object, @Nullable T> reader) {
    for (List<String> path : paths) {
      Object value = at(record, path);
      T read = value == null ? null : reader.apply(value);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private static @Nullable Object at(Map<?, ?> record, List<String> path) {
    Object value = record;
    for (String key : path) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }

  private static @Nullable String countryCode(Object value) {
    return value instanceof String text && COUNTRY_CODE.matcher(text).matches() ? text : null;
  }

  private static @Nullable Long number(Object value) {
    Matcher digits = NUMBER_TEXT.matcher(value.toString());
    long number = digits.matches() ? Long.parseLong(digits.group(1)) : 0;
    return number > 0 && number <= MAX_NUMBER ? number : null;
  }

  /** Whoever registers a network chooses its name. */
  private static @Nullable String name(Object value) {
    if (!(value instanceof String text) || text.isBlank()) {
      return null;
    }
    return Text.shorten(text.strip(), MAX_NAME);
  }
}
