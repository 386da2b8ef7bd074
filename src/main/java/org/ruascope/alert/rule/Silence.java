package org.ruascope.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * That reports, which always came, come no more: nothing for twice the longest pause but one, when
 * all that is missing is later than usual.
 *
 * @param since the first day without
 * @param days without, whose reports are overdue
 */
record Silence(int since, int days) {
  private static final int FEWEST_DAYS = 14;
  private static final double LATE = 0.95;
  private static final Duration GRACE = Duration.ofHours(12);

  /**
   * Whether there is one, by the reports of a domain or reporter.
   *
   * @param fewest days that must be missing
   */
  static Optional<Silence> in(Window window, List<Facts.Reports> reports, int fewest) {
    Instant[] first = new Instant[History.DAYS];
    for (Facts.Reports each : reports) {
      int day = window.index(each.day());
      if (first[day] == null || each.arrived().isBefore(first[day])) {
        first[day] = each.arrived();
      }
    }
    int[] days = IntStream.range(0, History.DAYS).filter(day -> first[day] != null).toArray();
    if (days.length < FEWEST_DAYS) {
      return Optional.empty();
    }
    int since = days[days.length - 1] + 1;
    int missing = overdue(window, since, late(window, first, days));
    return missing >= Math.max(fewest, 2 * usualGap(days))
        ? Optional.of(new Silence(since, missing))
        : Optional.empty();
  }

  private static Duration late(Window window, Instant[] first, int[] days) {
    long[] seconds =
        Arrays.stream(days)
            .mapToLong(d -> Duration.between(window.end(window.day(d)), first[d]).toSeconds())
            .sorted()
            .toArray();
    return Duration.ofSeconds(Math.max(0, seconds[(int) (LATE * (seconds.length - 1))]));
  }

  private static int overdue(Window window, int since, Duration late) {
    int day = since;
    while (day < History.DAYS
        && !window.asOf().isBefore(window.end(window.day(day)).plus(late).plus(GRACE))) {
      day++;
    }
    return day - since;
  }

  /** The longest but one: one pause may have been an outage. */
  private static int usualGap(int[] days) {
    int[] gaps = IntStream.range(1, days.length).map(i -> days[i] - days[i - 1]).sorted().toArray();
    return gaps[gaps.length - 2];
  }
}
