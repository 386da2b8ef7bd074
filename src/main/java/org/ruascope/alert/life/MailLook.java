package org.ruascope.alert.life;

import java.time.Instant;
import java.util.EnumSet;
import org.ruascope.alert.rule.History;
import org.ruascope.alert.rule.Judge;
import org.ruascope.alert.rule.Tuning;

/**
 * Looks at mail, by what was known of it at a time.
 *
 * @param history what was known when
 * @param tuning what is set otherwise than usual
 */
public record MailLook(History history, Tuning tuning) implements Look {
  @Override
  public Sight at(Instant now) {
    return new Sight(
        EnumSet.complementOf(EnumSet.copyOf(Patience.PIPELINE)), Judge.judge(history, now, tuning));
  }
}
