package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Buckets;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;

/**
 * Messages, and whether that is better or worse.
 *
 * @param messages in the period
 * @param now in its complete days
 * @param before in the days that these are compared with
 */
public record Figures(Messages messages, Messages now, Messages before) {
  static final Figures NONE = new Figures(Messages.NONE, Messages.NONE, Messages.NONE);

  private static final String PERIOD = "period";
  private static final String NOW = "now";
  private static final String BEFORE = "before";

  /** What to ask for; the days that aren't complete are all that is counted once more. */
  static Map<String, Period> periods(Period period, Windows windows) {
    return windows.now() == null || windows.before() == null
        ? Map.of(PERIOD, period)
        : Map.of(PERIOD, period, NOW, windows.now(), BEFORE, windows.before());
  }

  /** The answer to {@link #periods}, with {@link Messages#SUMS} in each. */
  static Figures of(Map<String, Aggregate> answers, String name) {
    Map<String, Map<String, Aggregate>> found = Buckets.named(answers, name);
    return new Figures(
        messages(found.get(PERIOD)), messages(found.get(NOW)), messages(found.get(BEFORE)));
  }

  Figures plus(Figures more) {
    return new Figures(messages.plus(more.messages), now.plus(more.now), before.plus(more.before));
  }

  private static Messages messages(@Nullable Map<String, Aggregate> sums) {
    return sums == null ? Messages.NONE : Messages.of(sums);
  }
}
