package org.ruascope.enrich.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.verdict.Mail.Signature;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.DkimResult;
import org.ruascope.report.Failing;

/** Why DKIM doesn't pass, aligned. */
final class DkimFailures {

  private DkimFailures() {}

  /** The domain's own signatures tell most; without any, there are those of others, or none. */
  static Set<Failing> of(Mail mail) {
    if (mail.dkim() != Passed.NO) {
      return Set.of();
    }
    boolean strict = mail.report().policy().adkim() == AlignmentMode.STRICT;
    EnumSet<Failing> own = EnumSet.noneOf(Failing.class);
    for (Signature signature : mail.signatures()) {
      Failing failing = signature.own() ? of(signature.result(), strict) : null;
      if (failing != null) {
        own.add(failing);
      }
    }
    return own.isEmpty() ? Set.of(withoutOwn(mail.signatures())) : own;
  }

  private static @Nullable Failing of(DkimResult result, boolean strict) {
    return switch (result) {
      case PASS -> strict ? Failing.DKIM_STRICT : Failing.DKIM_NOT_REPORTED;
      case FAIL, NEUTRAL -> Failing.DKIM_BROKEN;
      case PERMERROR -> Failing.DKIM_PERMERROR;
      case TEMPERROR -> Failing.DKIM_TEMPERROR;
      case POLICY -> Failing.DKIM_POLICY;
      case UNRECOGNISED -> Failing.DKIM_NOT_REPORTED;
      case NONE -> null;
    };
  }

  /** Many reporters leave DKIM out where there is no signature, or list none for form's sake. */
  private static Failing withoutOwn(List<Signature> signatures) {
    List<Signature> real =
        signatures.stream().filter(one -> one.result() != DkimResult.NONE).toList();
    if (real.isEmpty()) {
      return Failing.DKIM_MISSING;
    }
    boolean foreign = real.stream().noneMatch(one -> one.domain().equals(DomainName.NONE));
    return foreign ? Failing.DKIM_MISALIGNED : Failing.DKIM_NOT_REPORTED;
  }
}
