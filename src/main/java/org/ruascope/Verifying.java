package org.ruascope;

import java.util.Optional;
import java.util.function.Supplier;
import org.ruascope.config.Settings;
import org.ruascope.dns.Resolver;
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
  static Verifier by(Settings settings, Optional<Resolver> dns) {
    Supplier<PublicSuffixList> suffixes = Enriching.suffixes(settings);
    return new Verifier(
        settings.verify(),
        settings.limits(),
        dns.map(asked -> asked),
        domain -> suffixes.get().whole().of(domain));
  }
}
