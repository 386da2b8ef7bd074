package org.ruascope.alert.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.State;

/**
 * An alert in a line.
 *
 * @param id of the alert
 * @param rule that sees it
 * @param severity how urgent it is
 * @param state where it is in its life
 * @param domain the policy domain that it is about; null: not about one
 * @param subject what of it; empty: all. May be text of strangers
 * @param headline what is so, in words
 * @param began when what it is about began
 * @param resolved when it was over; null: it isn't
 * @param messages how many it is about; 0 if it isn't about messages
 * @param acknowledged by whom and when; null: by nobody
 * @param silence until when nobody is told; null: nobody has wanted that
 */
public record AlertRow(
    String id,
    Rule rule,
    Severity severity,
    State state,
    @Nullable String domain,
    String subject,
    Sentence headline,
    Instant began,
    @Nullable Instant resolved,
    long messages,
    @Nullable Acknowledgement acknowledged,
    @Nullable Silence silence) {

  static AlertRow of(Alert alert, Notice words) {
    return new AlertRow(
        alert.id(),
        alert.observation().rule(),
        alert.observation().severity(),
        alert.state(),
        alert.observation().domain(),
        alert.observation().subject(),
        words.headline(),
        alert.times().began(),
        alert.times().resolved(),
        alert.observation().messages(),
        alert.acknowledged(),
        alert.silence());
  }
}
