package org.ruascope.query.overview;

import org.ruascope.query.Messages;

/**
 * Messages, and whether that is better or worse.
 *
 * @param messages in the period
 * @param now in its complete days; none if there are none
 * @param before in the days that these are compared with
 */
public record Figures(Messages messages, Messages now, Messages before) {
  static final Figures NONE = new Figures(Messages.NONE, Messages.NONE, Messages.NONE);

  Figures plus(Figures more) {
    return new Figures(messages.plus(more.messages), now.plus(more.now), before.plus(more.before));
  }
}
