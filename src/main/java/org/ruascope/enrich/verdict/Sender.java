package org.ruascope.enrich.verdict;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.SenderSettings;
import org.ruascope.report.DkimResult;
import org.ruascope.report.Evidence;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Service;

/** A sender that the configuration names. */
final class Sender {
  private final SenderSettings settings;
  private final Networks networks;
  private final Set<String> services;

  Sender(SenderSettings settings) {
    this.settings = settings;
    this.networks = new Networks(settings.networks());
    this.services =
        settings.services().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  String name() {
    return settings.name();
  }

  boolean ignored() {
    return settings.ignored();
  }

  Collection<String> selectors() {
    return settings.selectors();
  }

  /** Whether it sends for a From domain. */
  boolean isFor(String author) {
    return settings.domains().isEmpty() || isWithin(author, settings.domains());
  }

  /** What a mail is known by as this sender's; empty if it isn't. */
  Set<Evidence> evidence(Mail mail) {
    EnumSet<Evidence> found = EnumSet.noneOf(Evidence.class);
    if (networks.contains(mail.record().row().sourceIp())) {
      found.add(Evidence.YOUR_NETWORK);
    }
    if (hasHost(mail.known().host())) {
      found.add(Evidence.YOUR_HOST);
    }
    service(mail.known().service(), found);
    signatures(mail, found);
    return found;
  }

  private boolean hasHost(@Nullable Host host) {
    return host != null
        && host.iprev() == Iprev.PASS
        && host.name() != null
        && isWithin(host.name(), settings.hosts());
  }

  /** A signature travels with a mail, wherever that goes; a service's address doesn't. */
  private void service(@Nullable Service service, Set<Evidence> found) {
    if (service != null && services.contains(service.name().toLowerCase(Locale.ROOT))) {
      found.add(service.by() == Service.By.DKIM ? Evidence.YOUR_SIGNER : Evidence.YOUR_SERVICE);
    }
  }

  private void signatures(Mail mail, Set<Evidence> found) {
    for (Mail.Signature signature : mail.signatures()) {
      boolean passed = signature.result() == DkimResult.PASS;
      if (passed && isWithin(signature.domain(), settings.signingDomains())) {
        found.add(Evidence.YOUR_SIGNER);
      }
      if (hasSelector(signature) && (passed || !settings.ignored())) {
        found.add(Evidence.YOUR_SELECTOR);
      }
    }
  }

  /** Anybody can write a selector; so a stranger's signature must not get a mail ignored. */
  private boolean hasSelector(Mail.Signature signature) {
    return signature.own()
        && signature.result() != DkimResult.NONE
        && settings.selectors().contains(signature.selector());
  }

  private static boolean isWithin(String name, Collection<String> domains) {
    for (String domain : domains) {
      if (name.endsWith(domain)
          && (name.length() == domain.length()
              || name.charAt(name.length() - domain.length() - 1) == '.')) {
        return true;
      }
    }
    return false;
  }
}
