package org.ruascope.report;

import java.util.List;
import java.util.Locale;

/**
 * What the authentication results of a record come to (RFC 9989 section 4.4), computed by us; what
 * the reporter came to stands in {@link ReportRecord.PolicyEvaluated}.
 *
 * @param dkim whether a signature passed whose domain is aligned
 * @param spf whether SPF passed for an aligned domain
 * @param differences where the reporter came to something else
 */
public record Alignment(Result dkim, Result spf, List<Difference> differences) {

  public Alignment {
    differences = List.copyOf(differences);
  }

  /** Of one mechanism. */
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

  /** How the reporter's word and ours differ: the mechanism, what it says, and why we don't. */
  public enum Difference implements Word {
    DKIM_FAIL_ALIGNED,
    DKIM_PASS_UNALIGNED,
    SPF_FAIL_ALIGNED,
    SPF_PASS_UNALIGNED;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
