package org.ruascope.enrich.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ruascope.report.Evidence;
import org.ruascope.report.OverrideType;
import org.ruascope.report.ReportRecord.Reason;

/** What a reporter says of mail that somebody has passed on. */
final class Overrides {
  /** RFC 8617 section 7.2.2. */
  private static final Pattern ARC =
      Pattern.compile("\\barc\\s*+=\\s*+pass\\b", Pattern.CASE_INSENSITIVE);

  private Overrides() {}

  /** A stored record doesn't tell which comment belongs to which type; so that isn't asked. */
  static Set<Evidence> evidence(List<Reason> reasons) {
    EnumSet<Evidence> found = EnumSet.noneOf(Evidence.class);
    boolean local = false;
    boolean arc = false;
    for (Reason reason : reasons) {
      local |= reason.type() == OverrideType.LOCAL_POLICY;
      arc |= reason.comment() != null && ARC.matcher(reason.comment()).find();
      if (isForwarding(reason.type())) {
        found.add(Evidence.REPORTED_FORWARDED);
      }
    }
    if (local && arc) {
      found.add(Evidence.REPORTED_ARC);
    }
    return found;
  }

  private static boolean isForwarding(OverrideType type) {
    return switch (type) {
      case FORWARDED, TRUSTED_FORWARDER, MAILING_LIST -> true;
      case LOCAL_POLICY, SAMPLED_OUT, POLICY_TEST_MODE, OTHER, UNRECOGNISED -> false;
    };
  }
}
