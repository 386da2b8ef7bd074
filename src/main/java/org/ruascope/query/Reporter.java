package org.ruascope.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, and how well. All texts are the reporter's own.
 *
 * @param name as its reports state it
 * @param reports in the period; the next ones are of these
 * @param records that are stored
 * @param messages that the records count
 * @param skipped records that couldn't be used
 * @param first when the first report begins; null if there is none in the period
 * @param last when the last report ends, in the period or in the days before; null if not known
 * @param habit how often it reports
 * @param lateHours from a report's end until it was stored, at the median of the days; null if all
 *     were read in long afterwards
 * @param authenticity reports by {@code dmarc.report.authenticity}
 * @param signers domains that vouch, or were to
 * @param warnings reports by code
 * @param collisions reports with the key of another and other content
 * @param errors that it tells of itself
 * @param generators programs that wrote its reports
 * @param repeated reports that came again since the service was started, and weren't stored again
 */
public record Reporter(
    String name,
    long reports,
    long records,
    long messages,
    long skipped,
    @Nullable Instant first,
    @Nullable Instant last,
    Habit habit,
    @Nullable Long lateHours,
    List<Count> authenticity,
    List<Count> signers,
    List<Count> warnings,
    long collisions,
    List<Count> errors,
    List<Count> generators,
    long repeated) {

  public Reporter {
    authenticity = List.copyOf(authenticity);
    signers = List.copyOf(signers);
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
    generators = List.copyOf(generators);
  }

  /**
   * How many reports say so.
   *
   * @param value a word, or a text of the reporter's
   */
  public record Count(String value, long reports) {}

  /** One that has reported before the period only. */
  static Reporter before(String name, ReporterDays days, Habit habit, long repeated) {
    List<Count> none = List.of();
    return new Reporter(
        name,
        0,
        0,
        0,
        0,
        null,
        days.lastEnd(),
        habit,
        days.lateHours(),
        none,
        none,
        none,
        0,
        none,
        none,
        repeated);
  }

  /** Reports with this authenticity. */
  long with(String word) {
    return authenticity.stream()
        .filter(each -> each.value().equals(word))
        .mapToLong(Count::reports)
        .sum();
  }
}
