package org.ruascope.query.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.AuthResult;
import org.ruascope.query.Messages;

/**
 * A group of sources, or any other choice of records, from all sides.
 *
 * @param messages in the period
 * @param verdicts the same by whose mail it is
 * @param dispositions the same by what was done with them
 * @param addresses how many different ones; nearly, if more than a thousand
 * @param firstSeen in the period; null if there are no messages
 * @param lastSeen in the period; null if there are no messages
 * @param failing what doesn't pass, and why: words of {@link org.ruascope.report.Failing}
 * @param evidence what speaks for the verdicts: words of {@link org.ruascope.report.Evidence}
 * @param overrides why something else was done than the policy asks
 * @param signatures results of DKIM
 * @param spf results of SPF
 * @param reporters who reports it
 * @param parts what else records have: its dimension, as in addresses, and its value
 * @param cut which of these lists have only those with the most messages
 */
public record Profile(
    Messages messages,
    Verdicts verdicts,
    Dispositions dispositions,
    long addresses,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    List<Count> failing,
    List<Count> evidence,
    List<Count> overrides,
    List<Result> signatures,
    List<Result> spf,
    List<Reporter> reporters,
    List<Part> parts,
    List<String> cut) {

  /**
   * How many messages have a word; one message may have several.
   *
   * @param means the word in a sentence; null for words that have none
   */
  public record Count(String word, long messages, @Nullable String means) {}

  /** Some value of a dimension, and how many messages have it. */
  public record Part(String dimension, String value, long messages) {}

  /**
   * A result of DKIM or SPF.
   *
   * @param domain that signed, or that SPF looked at
   * @param detail selector or scope; null if the reporter doesn't say
   */
  public record Result(String domain, @Nullable String detail, String result, Messages messages) {

    /** Reads what stands in {@code dmarc.dkim.auth} and {@code dmarc.spf.auth}. */
    static Result of(String joined, Messages messages) {
      return AuthResult.of(joined)
          .map(auth -> new Result(auth.domain(), auth.detail(), auth.result(), messages))
          .orElseGet(() -> new Result(joined, null, "", messages));
    }
  }

  /** Who reports it, and until when. */
  public record Reporter(String name, Messages messages, LocalDate lastSeen) {}
}
