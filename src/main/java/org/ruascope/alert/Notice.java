package org.ruascope.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.report.Word;

/**
 * What people are told about an alert, without form: each channel gives it its own. What stands in
 * the parameters of sentences, in the domain and in the subject may be text of strangers.
 *
 * @param id the same whenever it is told again, so that it can be told apart from others
 * @param alert id of the alert, the same for all of its notices
 * @param occasion why it is told
 * @param rule that saw it; of a test it's another word
 * @param severity how urgent it is
 * @param domain the policy domain that it is about; null: not about one
 * @param subject what of it; empty: all
 * @param since when it began
 * @param at when it was decided to tell
 * @param messages how many it is about
 * @param headline what is so, in a line
 * @param what happened: since when, how much, which source, at which reporters
 * @param means what it means at the published policy; null: nothing in particular
 * @param next what to do, the first thing first
 * @param link the view that shows it
 */
public record Notice(
    String id,
    String alert,
    Occasion occasion,
    Word rule,
    Severity severity,
    @Nullable String domain,
    String subject,
    Instant since,
    Instant at,
    long messages,
    Sentence headline,
    List<Sentence> what,
    @Nullable Sentence means,
    List<Sentence> next,
    Link link) {
  public Notice {
    what = List.copyOf(what);
    next = List.copyOf(next);
  }

  /** Why something is told. */
  public enum Occasion implements Word {
    /** It has begun. */
    FIRING,
    /** It still is so. */
    REMINDER,
    /** It is over. */
    RESOLVED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
