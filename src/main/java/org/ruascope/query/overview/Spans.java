package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Period;

/**
 * Periods that overlap, in parts that don't, so that nothing is summed up twice: to sum up is what
 * takes the time.
 *
 * @param parts in their order; each period is some of them
 */
record Spans(List<Period> parts) {
  private static final String NAME = "spans";

  /** The parts of these periods. */
  static Spans of(List<Period> periods) {
    TreeSet<LocalDate> begins = new TreeSet<>();
    for (Period period : periods) {
      begins.add(period.first());
      begins.add(period.last().plusDays(1));
    }
    List<Period> parts = new ArrayList<>();
    for (LocalDate begin : begins.headSet(begins.last())) {
      Period part = new Period(begin, begins.higher(begin).minusDays(1));
      if (periods.stream().anyMatch(period -> isIn(period, part))) {
        parts.add(part);
      }
    }
    return new Spans(List.copyOf(parts));
  }

  private static boolean isIn(Period period, Period part) {
    return !part.first().isBefore(period.first()) && !part.last().isAfter(period.last());
  }

  /** What to ask for, with details of each. */
  Map<String, Aggregation> asked(Map<String, Aggregation> details) {
    Map<String, Period> named =
        parts.stream()
            .collect(Collectors.toMap(part -> part.first().toString(), Function.identity()));
    return Map.of(NAME, Asked.periods(named, details));
  }

  /** What was found in the parts of one of the periods. */
  List<Found> in(Period period, Found found) {
    Map<String, Found> named = found.named(NAME);
    return parts.stream()
        .filter(part -> isIn(period, part))
        .map(part -> named.getOrDefault(part.first().toString(), Found.NOTHING))
        .toList();
  }
}
