package org.ruascope.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Advice;
import org.ruascope.advice.Sentence;

/**
 * Somebody whose mail fails.
 *
 * @param who sends it
 * @param messages that fail
 * @param dispositions what became of them: messages by {@code dmarc.disposition}
 * @param since the begin of the first report that says so, in the period
 * @param last and of the latest
 * @param from domains in From
 * @param problems what fails, DKIM first: it survives forwarding
 * @param reasons why it is taken for what it is
 * @param reporters who say so, those with the most messages first
 * @param hint what the reporters make of it; null if nothing
 */
public record Failure(
    Who who,
    long messages,
    Map<String, Long> dispositions,
    Instant since,
    Instant last,
    List<String> from,
    List<Problem> problems,
    List<Reason> reasons,
    List<String> reporters,
    @Nullable Sentence hint) {

  /**
   * Something that fails.
   *
   * @param messages of which it does
   * @param since the begin of the first report that says so, in the period
   * @param advice what to do
   * @param signatures domain/selector=result
   * @param spf domain/scope=result
   */
  public record Problem(
      long messages, Instant since, Advice advice, List<String> signatures, List<String> spf) {}

  /**
   * What speaks for a verdict.
   *
   * @param evidence a word of {@link org.ruascope.report.Evidence}
   * @param means the same in a sentence
   */
  public record Reason(String evidence, String means) {}
}
