package org.ruascope.enrich.verdict;

import java.util.EnumSet;
import java.util.Set;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.SpfIdentity;
import org.ruascope.enrich.verdict.Mail.Envelope;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.Failing;
import org.ruascope.report.SpfResult;

/** Why SPF doesn't pass, aligned. */
final class SpfFailures {

  private SpfFailures() {}

  static Set<Failing> of(Mail mail) {
    if (mail.spf() != Passed.NO) {
      return Set.of();
    }
    boolean strict = mail.report().policy().aspf() == AlignmentMode.STRICT;
    EnumSet<Failing> failing = EnumSet.noneOf(Failing.class);
    for (Envelope envelope : mail.envelopes()) {
      failing.add(of(envelope, strict));
    }
    return failing.isEmpty() ? Set.of(Failing.SPF_NOT_REPORTED) : failing;
  }

  private static Failing of(Envelope envelope, boolean strict) {
    SpfIdentity identity = envelope.identity();
    if (identity.result() == SpfResult.UNRECOGNISED) {
      return Failing.SPF_NOT_REPORTED;
    }
    if (identity.helo()) {
      return Failing.SPF_NULL_PATH;
    }
    if (identity.domain().equals(DomainName.NONE)) {
      return Failing.SPF_NOT_REPORTED;
    }
    return envelope.own() ? ofOwn(identity.result(), strict) : Failing.SPF_MISALIGNED;
  }

  private static Failing ofOwn(SpfResult result, boolean strict) {
    return switch (result) {
      case PASS -> strict ? Failing.SPF_STRICT : Failing.SPF_NOT_REPORTED;
      case FAIL, SOFTFAIL, NEUTRAL -> Failing.SPF_NOT_AUTHORISED;
      case NONE -> Failing.SPF_NONE;
      case PERMERROR -> Failing.SPF_PERMERROR;
      case TEMPERROR -> Failing.SPF_TEMPERROR;
      case POLICY -> Failing.SPF_POLICY;
      case UNRECOGNISED -> Failing.SPF_NOT_REPORTED;
    };
  }
}
