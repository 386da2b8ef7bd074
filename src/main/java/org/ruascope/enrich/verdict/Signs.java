package org.ruascope.enrich.verdict;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.SpfIdentity;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Service;
import org.ruascope.report.SpfResult;

/** What the record itself, the address and the service that it belongs to speak for. */
final class Signs {
  private final Senders senders;

  Signs(Senders senders) {
    this.senders = senders;
  }

  Set<Evidence> of(Mail mail, Set<Failing> failing) {
    EnumSet<Evidence> found = EnumSet.noneOf(Evidence.class);
    passes(mail, found);
    found.addAll(Overrides.evidence(mail.record().row().policyEvaluated().reasons()));
    boolean broken = isBroken(mail);
    service(mail, broken, found);
    add(found, Evidence.BROKEN_SIGNATURE, broken && mail.dkim() == Passed.NO);
    add(found, Evidence.SIGNATURE_SURVIVED, mail.dkim() != Passed.NO && isRefused(mail));
    add(
        found,
        Evidence.YOUR_ORGANIZATION,
        failing.contains(Failing.DKIM_STRICT) || failing.contains(Failing.SPF_STRICT));
    add(found, Evidence.INNER_ADDRESS, mail.isFromInside());
    return found;
  }

  private static void passes(Mail mail, Set<Evidence> found) {
    add(found, Evidence.DKIM_ALIGNED, mail.dkim() == Passed.COMPUTED);
    add(found, Evidence.SPF_ALIGNED, mail.spf() == Passed.COMPUTED);
    add(
        found,
        Evidence.REPORTED_PASS,
        mail.dkim() == Passed.REPORTED || mail.spf() == Passed.REPORTED);
  }

  private boolean isBroken(Mail mail) {
    return mail.signatures().stream()
        .anyMatch(one -> one.own() && one.isBroken() && senders.mayHave(one, mail.author()));
  }

  /** The envelope's sender says itself that this address doesn't send for it. */
  private static boolean isRefused(Mail mail) {
    List<SpfIdentity> paths =
        mail.envelopes().stream().map(Mail.Envelope::identity).filter(one -> !one.helo()).toList();
    return paths.stream().noneMatch(one -> one.result() == SpfResult.PASS)
        && paths.stream()
            .anyMatch(one -> one.result() == SpfResult.FAIL || one.result() == SpfResult.SOFTFAIL);
  }

  private static void service(Mail mail, boolean broken, Set<Evidence> found) {
    @Nullable Service service = mail.known().service();
    if (service == null) {
      return;
    }
    boolean signer = service.by() == Service.By.DKIM;
    switch (service.type()) {
      case EMAIL_MARKETING,
          CRM,
          HELP_DESK,
          TRANSACTIONAL,
          PAYROLL,
          COMMERCE,
          COLLABORATION,
          EDUCATION,
          EVENTS ->
          found.add(signer ? Evidence.KNOWN_SIGNER : Evidence.KNOWN_SERVICE);
      case FORWARDER -> found.add(Evidence.KNOWN_FORWARDER);
      case MAILBOX_PROVIDER, SECURITY_GATEWAY ->
          add(found, Evidence.KNOWN_FORWARDER, !signer && (broken || mail.dkim() != Passed.NO));
      case WEB_HOST, NETWORK, OTHER -> {}
    }
  }

  private static void add(Set<Evidence> found, Evidence evidence, boolean holds) {
    if (holds) {
      found.add(evidence);
    }
  }
}
