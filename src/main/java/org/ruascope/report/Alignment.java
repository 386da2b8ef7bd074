package org.ruascope.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the authentication results of a record come to (RFC 9989 section 4.4), computed from what
 * the report lists. What the reporter came to stands in {@link ReportRecord.PolicyEvaluated}.
 *
 * @param dkim whether a signature passed whose domain is aligned
 * @param spf whether SPF passed for an aligned domain
 */
public record Alignment(Judged dkim, Judged spf) {

  /** Where the reporter came to something else: mechanism and kind, {@code dkim_fail_aligned}. */
  public List<String> differences() {
    return Stream.of(dkim.differenceOf("dkim_"), spf.differenceOf("spf_"))
        .flatMap(List::stream)
        .toList();
  }

  /** What is aligned by one way to find organizational domains only: {@code dkim_treewalk}. */
  public List<String> onlyBy() {
    return Stream.of(dkim.onlyByOf("dkim_"), spf.onlyByOf("spf_")).flatMap(List::stream).toList();
  }

  /**
   * Of one mechanism.
   *
   * @param difference how the reporter's word and the result differ, null if they don't
   * @param onlyBy the one way to find organizational domains by which it is aligned; null if both
   *     agree, or the other isn't known
   */
  public record Judged(
      Result result, @Nullable Difference difference, @Nullable DiscoveryMethod onlyBy) {

    /** However organizational domains are found. */
    public Judged(Result result, @Nullable Difference difference) {
      this(result, difference, null);
    }

    private List<String> onlyByOf(String mechanism) {
      return onlyBy == null ? List.of() : List.of(mechanism + onlyBy.word());
    }

    private List<String> differenceOf(String mechanism) {
      return difference == null ? List.of() : List.of(mechanism + difference.word());
    }
  }

  /** Whether a mechanism passed, aligned. */
  public enum Result implements Word {
    PASS,
    FAIL,
    /** The report doesn't tell enough. */
    UNKNOWN;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the reporter says, and why it doesn't follow. */
  public enum Difference implements Word {
    /** Fail, but something passed that is aligned. */
    FAIL_ALIGNED,
    /** Pass, but nothing that passed is aligned. */
    PASS_UNALIGNED,
    /** Pass, which only relaxed alignment would give, and the policy asks for strict. */
    PASS_RELAXED,
    /** Fail, which holds if organizational domains are found the other way. */
    FAIL_OTHER_WAY,
    /** Pass, which holds if organizational domains are found the other way. */
    PASS_OTHER_WAY,
    /** Pass, which holds if only registries' suffixes are looked at, not those of companies. */
    PASS_REGISTRY;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How organizational domains are found: the words of {@code discovery_method} in RFC 9990. */
  public enum DiscoveryMethod implements Word {
    /** By the Public Suffix List (RFC 7489). */
    PSL,
    /** By a tree walk through DNS (RFC 9989). */
    TREEWALK;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
