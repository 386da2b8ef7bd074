package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;

/** How each domain stands in all times that matter, by whose mail it is: one question. */
final class DomainTimes {
  static final int MOST = 1_000;
  static final String FIELD = "dmarc.policy.domain";

  private static final String NAME = "domains";

  private final Period period;
  private final Windows windows;
  private final Spans spans;

  DomainTimes(Period period, Windows windows) {
    this.period = period;
    this.windows = windows;
    this.spans =
        Spans.of(
            Stream.of(period, windows.now(), windows.before(), windows.week(), windows.usual())
                .flatMap(Stream::ofNullable)
                .toList());
  }

  Map<String, Aggregation> asked() {
    return Map.of(NAME, Asked.usual(FIELD, MOST, spans.asked(Verdicts.asked(Messages.SUMS))));
  }

  List<DomainWeeks> weeks(Found found) {
    return found.each(NAME).stream()
        .map(
            domain ->
                new DomainWeeks(
                    domain.key(), in(windows.week(), domain), in(windows.usual(), domain)))
        .toList();
  }

  /** The figures of each domain that has any in the period, or in what it is compared with. */
  Map<String, Figures> figures(Found found) {
    Map<String, Figures> figures = new HashMap<>();
    found.each(NAME).forEach(domain -> figures.put(domain.key(), figuresOf(domain)));
    figures.values().removeIf(each -> each.equals(Figures.NONE));
    return figures;
  }

  private Figures figuresOf(Found domain) {
    return new Figures(
        in(period, domain).all(),
        in(windows.now(), domain).all(),
        in(windows.before(), domain).all());
  }

  private Verdicts in(@Nullable Period some, Found domain) {
    return some == null
        ? Verdicts.NONE
        : spans.in(some, domain).stream().map(Verdicts::in).reduce(Verdicts.NONE, Verdicts::plus);
  }
}
