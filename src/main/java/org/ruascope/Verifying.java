package org.ruascope;

import java.util.Optional;
import java.util.function.Supplier;
import org.ruascope.config.Settings;
import org.ruascope.dns.Dns;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.verify.Verifier;

/** The configured verification of reports. */
final class Verifying {

  private Verifying() {}

  /**
   * Verifies by DNS, and by what the settings trust.
   *
   * @param dns empty if it is switched off
   */
  static Verifier by(Settings settings, Optional<Dns> dns) {
    Supplier<PublicSuffixList> suffixes = Enriching.suffixes(settings);
    return new Verifier(
        settings.verify(), settings.limits(), dns, domain -> suffixes.get().whole().of(domain));
  }
}
