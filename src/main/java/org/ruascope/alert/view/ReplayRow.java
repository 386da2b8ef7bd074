package org.ruascope.alert.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Severity;
import org.ruascope.alert.life.Replay;
import org.ruascope.report.Word;

/**
 * An alert in a message that would have been sent.
 *
 * @param message which one, from 1
 * @param at when it would have been sent
 * @param channel by which
 * @param occasion why
 * @param rule that saw it
 * @param severity how urgent it was
 * @param domain the policy domain that it is about; null: not about one
 * @param subject what of it; empty: all. May be text of strangers
 * @param began when what it is about began
 * @param messages how many it is about
 * @param headline what was so, in words
 * @param more how many more the message would only have counted; told in its last row
 */
public record ReplayRow(
    int message,
    Instant at,
    String channel,
    Occasion occasion,
    Word rule,
    Severity severity,
    @Nullable String domain,
    String subject,
    Instant began,
    long messages,
    Sentence headline,
    int more) {

  static ReplayRow of(int number, Replay.Message message, Notice notice, int more) {
    return new ReplayRow(
        number,
        message.at(),
        message.channel(),
        notice.occasion(),
        notice.rule(),
        notice.severity(),
        notice.domain(),
        notice.subject(),
        notice.since(),
        notice.messages(),
        notice.headline(),
        more);
  }
}
