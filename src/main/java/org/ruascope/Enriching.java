package org.ruascope;

import java.util.List;
import org.ruascope.check.Check;
import org.ruascope.config.Settings;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
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
    return new RecordEnricher(suffixes(settings));
  }

  /** What {@code ruascope check} tries. */
  static List<Check> checks(Settings settings) {
    return List.of(
        new Check(
            "alignment: public suffix list", () -> "version " + suffixes(settings).version()));
  }

  private static PublicSuffixList suffixes(Settings settings) {
    return settings
        .publicSuffixList()
        .map(PublicSuffixList::read)
        .orElseGet(PublicSuffixList::builtIn);
  }
}
