package org.ruascope.verify;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Authenticity;
import org.ruascope.report.Authenticity.Detail;
import org.ruascope.report.Authenticity.Result;
import org.ruascope.report.ReportMetadata;
import org.ruascope.verify.AuthenticationResults.Statement;
import org.ruascope.verify.Evidence.Checked;

/** Compares what a mail shows of its sender with what a report in it says of its own. */
final class Judge {
  private final Organizations organizations;

  Judge(Organizations organizations) {
    this.organizations = organizations;
  }

  /** What is sure of a report. */
  Authenticity judge(Evidence mail, ReportMetadata report) {
    Predicate<Checked> isReporter = signature -> isReporter(signature.signer(), mail, report);
    List<Checked> own = mail.signatures().stream().filter(isReporter).toList();
    if (has(own, Detail.SIGNED)) {
      return of(Result.VERIFIED, own, Detail.SIGNED);
    }
    if (mail.statement() != Statement.NONE && isReporter(mail.from(), mail, report)) {
      boolean pass = mail.statement() == Statement.PASS;
      return new Authenticity(
          pass ? Result.TRUSTED_HEADER : Result.FAILED, Detail.AUTHENTICATION_RESULTS, mail.from());
    }
    if (has(own, Detail.NO_ANSWER)) {
      return of(Result.TEMPORARY, own, Detail.NO_ANSWER);
    }
    return unsure(mail, own);
  }

  private static Authenticity unsure(Evidence mail, List<Checked> own) {
    for (Detail wrong : List.of(Detail.BODY_CHANGED, Detail.WRONG_SIGNATURE)) {
      if (has(own, wrong)) {
        return of(Result.FAILED, own, wrong);
      }
    }
    Checked others = first(mail.signatures(), Detail.SIGNED);
    if (others != null || mail.statement() == Statement.PASS) {
      String signer = others == null ? mail.from() : others.signer();
      return new Authenticity(Result.UNVERIFIED, Detail.OTHER_SENDER, signer);
    }
    return Stream.concat(own.stream(), mail.signatures().stream())
        .findFirst()
        .map(why -> new Authenticity(Result.UNVERIFIED, why.detail(), named(why.signer())))
        .orElseGet(() -> new Authenticity(Result.UNVERIFIED, mail.otherwise(), null));
  }

  /** Whether a domain stands for the author of the mail, and for all that the report says it is. */
  private boolean isReporter(String domain, Evidence mail, ReportMetadata report) {
    List<String> names = names(report);
    return !domain.isEmpty()
        && !names.isEmpty()
        && organizations.isSame(domain, mail.from())
        && names.stream().allMatch(name -> organizations.isSameReporter(domain, name));
  }

  /** A name such as {@code Example} can't be compared; one such as {@code example.com} must be. */
  private static List<String> names(ReportMetadata report) {
    return Stream.of(report.emailDomain(), report.orgName())
        .map(Domains::read)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Authenticity of(Result result, List<Checked> signatures, Detail detail) {
    Checked signature = first(signatures, detail);
    return new Authenticity(result, detail, signature == null ? null : signature.signer());
  }

  private static boolean has(List<Checked> signatures, Detail detail) {
    return first(signatures, detail) != null;
  }

  private static @Nullable Checked first(List<Checked> signatures, Detail detail) {
    return signatures.stream().filter(each -> each.detail() == detail).findFirst().orElse(null);
  }

  private static @Nullable String named(String domain) {
    return domain.isEmpty() ? null : domain;
  }
}
