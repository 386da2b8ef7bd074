package org.ruascope.parse;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Word;

/** From raw strings to values; notes what is odd about them. */
final class Values {

  private final Anomalies anomalies;

  Values(Anomalies anomalies) {
    this.anomalies = anomalies;
  }

  /** The last of what may come once, and the others noted; null if there is none. */
  <T> @Nullable T last(String field, List<T> raw) {
    raw.stream()
        .limit(Math.max(0, raw.size() - 1))
        .forEach(lost -> anomalies.add(Code.REPEATED_ELEMENT, field, lost.toString()));
    return raw.isEmpty() ? null : raw.getLast();
  }

  /** Trimmed free text; null if absent or empty. */
  static @Nullable String text(@Nullable String raw) {
    return raw == null || raw.isBlank() ? null : raw.strip();
  }

  /** Trimmed, which is noted; null if absent or empty. */
  @Nullable String text(String field, @Nullable String raw) {
    String text = text(raw);
    if (text != null) {
      noteDifference(field, String.valueOf(raw), text);
    }
    return text;
  }

  /** Trimmed; empty, and noted, if absent or empty. */
  String required(String field, @Nullable String raw) {
    String value = Objects.requireNonNullElse(text(field, raw), "");
    if (value.isEmpty()) {
      noteAbsence(field, raw);
    }
    return value;
  }

  private void noteAbsence(String field, @Nullable String raw) {
    anomalies.add(raw == null ? Code.MISSING_ELEMENT : Code.EMPTY_ELEMENT, field, null);
  }

  /** A domain that must be there; empty, and noted, if it isn't. */
  String requiredDomain(String field, @Nullable String raw) {
    String value = Objects.requireNonNullElse(domain(field, raw), "");
    if (value.isEmpty()) {
      noteAbsence(field, raw);
    }
    return value;
  }

  /** A domain in lower case without trailing dot; empty stays empty, null stays null. */
  @Nullable String domain(String field, @Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String value = normalised(raw);
    value = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    noteDifference(field, raw, value);
    return value;
  }

  /** A number that is at least 0; -1 if it isn't one. */
  long number(String field, @Nullable String raw) {
    try {
      String value = raw == null ? "" : raw.strip();
      long number = Long.parseLong(value);
      noteDifference(field, String.valueOf(raw), Long.toString(number));
      return number < 0 ? -1 : number;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** A word that must be there; unrecognised, and noted, if it isn't. */
  <E extends Word> E requiredWord(String field, @Nullable String raw, Words<E> words) {
    if (raw == null || raw.isBlank()) {
      noteAbsence(field, raw);
      return words.unrecognised();
    }
    return known(field, raw, words);
  }

  /** A word that may be missing: then null. An empty one is noted. */
  <E extends Word> @Nullable E word(String field, @Nullable String raw, Words<E> words) {
    if (raw == null) {
      return null;
    }
    if (raw.isBlank()) {
      noteAbsence(field, raw);
      return null;
    }
    return known(field, raw, words);
  }

  private <E extends Word> E known(String field, String raw, Words<E> words) {
    E exact = words.find(raw);
    if (exact != null) {
      return exact;
    }
    String value = normalised(raw);
    E known = words.find(value);
    E readAs = words.findReadAs(value);
    Code code =
        known != null ? Code.NORMALISED : readAs != null ? Code.READ_AS : Code.UNRECOGNISED_VALUE;
    anomalies.add(code, field, raw);
    return known != null ? known : readAs != null ? readAs : words.unrecognised();
  }

  private static String normalised(String raw) {
    return raw.strip().toLowerCase(Locale.ROOT);
  }

  /** Notes that a value isn't what stood there. */
  void noteDifference(String field, String raw, String value) {
    if (!value.equals(raw)) {
      anomalies.add(Code.NORMALISED, field, raw);
    }
  }
}
