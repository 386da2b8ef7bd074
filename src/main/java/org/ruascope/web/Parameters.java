package org.ruascope.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.report.Text;

/** What stands behind the question mark of an address. Remembers what was asked for. */
public final class Parameters {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3_700;
  private static final int MOST_VALUES = 50;

  /** The day after must be one that Elasticsearch can read: with four digits for the year. */
  private static final int LAST_YEAR = 9_998;

  private static final int MOST_OF_NAME = 60;

  private final Map<String, List<String>> values;
  private final LocalDate today;
  private final Set<String> known = new HashSet<>();

  Parameters(Map<String, List<String>> values, InstantSource clock) {
    this.values = values;
    this.today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return today;
  }

  /**
   * What is looked at: {@code domain}, the period, and a condition for each {@link Dimension}.
   *
   * @throws BadRequestException when a day can't be read
   */
  public Scope scope() {
    List<Condition> conditions = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      List<String> chosen = all(dimension.parameter());
      if (!chosen.isEmpty()) {
        conditions.add(
            new Condition(dimension, chosen.stream().map(text -> value(dimension, text)).toList()));
      }
    }
    return new Scope(text("domain"), period(), conditions);
  }

  private static String value(Dimension dimension, String text) {
    return text.equals(Condition.ABSENT)
        ? text
        : dimension
            .value(text)
            .orElseThrow(
                () ->
                    new BadRequestException(
                        dimension.parameter()
                            + (dimension == Dimension.IP
                                ? " must be an address or a prefix such as 203.0.113.0/24, not "
                                : " must be a number, not ")
                            + quoted(text)));
  }

  /** {@code from} and {@code to}, days in UTC; or the last {@code days} up to today. */
  private Period period() {
    int days = number("days", USUAL_DAYS, 1, MOST_DAYS);
    LocalDate last = day("to", today);
    LocalDate first = day("from", last.minusDays(days - 1L));
    if (first.isBefore(last.minusDays(MOST_DAYS)) || last.isBefore(first)) {
      throw new BadRequestException("from must be before to, by " + MOST_DAYS + " days at most");
    }
    return new Period(first, last);
  }

  private LocalDate day(String name, LocalDate usual) {
    String text = text(name);
    try {
      LocalDate day = text == null ? usual : LocalDate.parse(text);
      if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new BadRequestException(name + " must be a day such as 2026-01-31, not " + quoted(text));
  }

  /** A text; null if it isn't given. */
  public @Nullable String text(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.getLast();
  }

  /**
   * One of some words, by which values of an enum are named.
   *
   * @throws BadRequestException when it is none of them
   */
  public <E extends Enum<E>> E word(String name, E usual) {
    String text = text(name);
    return text == null ? usual : constant(name, text, usual.getDeclaringClass());
  }

  /** Any of some words, as {@link #word}. */
  public <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
    return all(name).stream()
        .map(text -> constant(name, text, type))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new BadRequestException(name + " can't be " + quoted(text)));
  }

  /**
   * Whether all rows are wanted, in a file: then an answer may be an {@link Export}.
   *
   * @throws BadRequestException when there are no such files
   */
  public boolean exports() {
    return format() != null;
  }

  /** Of the file that is wanted; null if it is none. */
  @Nullable FileFormat format() {
    return text("format") == null ? null : word("format", FileFormat.CSV);
  }

  /** What a file of these rows is called: harmless, though domains may be anything. */
  String fileName(String view) {
    Scope scope = scope();
    String domain = scope.domain() == null ? "all-domains" : scope.domain();
    return Stream.of("ruascope", domain, view, scope.period().first(), scope.period().last())
        .map(part -> part.toString().replaceAll("[^A-Za-z0-9.-]", "_"))
        .map(part -> part.substring(0, Math.min(part.length(), MOST_OF_NAME)))
        .collect(Collectors.joining("-"));
  }

  /**
   * A whole number.
   *
   * @throws BadRequestException when it isn't one, or too small or large
   */
  public int number(String name, int usual, int least, int most) {
    String text = text(name);
    try {
      int number = text == null ? usual : Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadRequestException(
        name + " must be a number from " + least + " to " + most + ", not " + quoted(text));
  }

  private List<String> all(String name) {
    known.add(name);
    List<String> all =
        values.getOrDefault(name, List.of()).stream().filter(v -> !v.isEmpty()).toList();
    if (all.size() > MOST_VALUES) {
      throw new BadRequestException(name + " has more than " + MOST_VALUES + " values");
    }
    return all;
  }

  /** Complains of what nobody has asked for: it may be misspelt. */
  void requireAllKnown() {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new BadRequestException("there is no parameter " + quoted(name));
      }
    }
  }

  private static String quoted(@Nullable String text) {
    return Text.quote(String.valueOf(text));
  }
}
