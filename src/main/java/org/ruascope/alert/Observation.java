package org.ruascope.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;

/**
 * What a rule sees at one time. The same thing seen again has the same rule, domain and subject.
 *
 * @param rule that sees it
 * @param severity how urgent it is
 * @param domain the policy domain that it is about; null: not about one
 * @param subject what of it: a source, key, reporter or mailbox, as reporters call it; empty: all
 * @param since when it began, by the time that messages were sent or, for the pipeline, by the
 *     clock
 * @param messages how many it is about; 0 if it isn't about messages
 * @param values for sentences: counts are numbers, names are text as reporters give it; those that
 *     begin with {@code share} are parts of one, with {@code day} days
 * @param link the view that shows it
 */
public record Observation(
    Rule rule,
    Severity severity,
    @Nullable String domain,
    String subject,
    Instant since,
    long messages,
    Map<String, Object> values,
    Link link) {
  public Observation {
    values = Map.copyOf(values);
  }
}
