package org.ruascope.query.overview;

import java.util.HashMap;
import java.util.Map;
import org.ruascope.query.Found;
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

  private static final String NOW = "now";
  private static final String BEFORE = "before";
  private static final String REST = "rest";

  /** What to ask for; nothing is counted twice, since to sum up is what takes the time. */
  static Map<String, Period> periods(Period period, Windows windows) {
    Map<String, Period> asked = new HashMap<>();
    Period now = windows.now();
    if (now == null || windows.before() == null) {
      asked.put(REST, period);
    } else {
      asked.put(NOW, now);
      asked.put(BEFORE, windows.before());
      if (now.last().isBefore(period.last())) {
        asked.put(REST, new Period(now.last().plusDays(1), period.last()));
      }
    }
    return asked;
  }

  /** The answer to {@link #periods}, with {@link Messages#SUMS} in each. */
  static Figures in(Found found, String name) {
    Messages now = Messages.in(found.each(name, NOW));
    return new Figures(
        now.plus(Messages.in(found.each(name, REST))), now, Messages.in(found.each(name, BEFORE)));
  }

  Figures plus(Figures more) {
    return new Figures(messages.plus(more.messages), now.plus(more.now), before.plus(more.before));
  }
}
