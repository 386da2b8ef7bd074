package org.ruascope;

import org.ruascope.config.Settings;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.address.Origins;
import org.ruascope.report.Enricher;

/** The configured enrichment. */
final class Enriching {

  private Enriching() {}

  /**
   * Reads what it needs.
   *
   * @throws org.ruascope.report.UnavailableException when a file that the settings name can't be
   *     used
   */
  static Enricher by(Settings settings) {
    PublicSuffixList suffixes =
        settings
            .publicSuffixList()
            .map(PublicSuffixList::read)
            .orElseGet(PublicSuffixList::builtIn);
    return Origins.open(settings.geo()).beside(new RecordEnricher(suffixes));
  }
}
