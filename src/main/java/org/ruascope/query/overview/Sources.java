package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Who;

/** Who sends a domain's own mail, in the last week and before. */
final class Sources {
  private static final String NAME = "sources";
  private static final String TIMES = "times";
  private static final String RECENT = "recent";
  private static final String USUAL = "usual";
  private static final int MOST = 1_000;

  private Sources() {}

  /**
   * A source.
   *
   * @param who it is
   * @param recent messages in the last seven complete days, and since
   * @param usual messages in the four weeks before
   */
  record Source(Who who, Messages recent, Messages usual) {}

  static Map<String, Aggregation> asked(Windows windows) {
    Map<String, Period> times = Map.of(RECENT, windows.recent(), USUAL, windows.usual());
    Map<String, Aggregation> each = Map.of(TIMES, Asked.periods(times, Messages.SHARE));
    return Map.of(
        NAME,
        Asked.where(
            Verdicts.isOwn(), Map.of(NAME, Asked.usual(Dimension.SOURCE.field(), MOST, each))));
  }

  static List<Source> in(Found found) {
    return found.in(NAME).each(NAME).stream()
        .map(
            source ->
                new Source(
                    Who.of(source.key()),
                    Messages.in(source.each(TIMES, RECENT)),
                    Messages.in(source.each(TIMES, USUAL))))
        .toList();
  }
}
