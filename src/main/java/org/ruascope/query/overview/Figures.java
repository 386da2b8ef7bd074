package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.HashMap;
import java.util.Map;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;

/**
 * Messages, and whether that is better or worse.
 *
 * @param messages in the period
 * @param now in its complete days; none if there are none
 * @param before in the days that these are compared with
 */
public record Figures(Messages messages, Messages now, Messages before) {
  static final Figures NONE = new Figures(Messages.NONE, Messages.NONE, Messages.NONE);

  private static final String TIMES = "times";
  private static final String NOW = "now";
  private static final String BEFORE = "before";
  private static final String REST = "rest";
  private static final String DOMAINS = "domains";

  /** What to ask for; nothing is counted twice, since to sum up is what takes the time. */
  static Map<String, Aggregation> asked(Period period, Windows windows) {
    var domains = Asked.usual(DomainWeeks.FIELD, DomainWeeks.MOST, Messages.SUMS);
    return Map.of(TIMES, Asked.periods(times(period, windows), Map.of(DOMAINS, domains)));
  }

  private static Map<String, Period> times(Period period, Windows windows) {
    Map<String, Period> times = new HashMap<>();
    Period now = windows.now();
    if (now == null || windows.before() == null) {
      times.put(REST, period);
    } else {
      times.put(NOW, now);
      times.put(BEFORE, windows.before());
      if (now.last().isBefore(period.last())) {
        times.put(REST, new Period(now.last().plusDays(1), period.last()));
      }
    }
    return times;
  }

  /** The answer to {@link #asked}, by domain. */
  static Map<String, Figures> in(Found found) {
    Map<String, Figures> figures = new HashMap<>();
    for (Found time : found.each(TIMES)) {
      time.each(DOMAINS)
          .forEach(
              domain ->
                  figures.merge(domain.key(), in(time.key(), Messages.in(domain)), Figures::plus));
    }
    return figures;
  }

  private static Figures in(String time, Messages messages) {
    return switch (time) {
      case NOW -> new Figures(messages, messages, Messages.NONE);
      case BEFORE -> new Figures(Messages.NONE, Messages.NONE, messages);
      default -> new Figures(messages, Messages.NONE, Messages.NONE);
    };
  }

  Figures plus(Figures more) {
    return new Figures(messages.plus(more.messages), now.plus(more.now), before.plus(more.before));
  }
}
