package org.ruascope;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.Settings;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.address.OriginChecks;
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
    return new RecordEnricher(
        List.of(new AlignmentEvaluator(suffixes(settings)), Origins.open(settings.geo())));
  }

  /** What {@code ruascope check} tries; nothing needs anything else. */
  static Stream<List<Check>> checks(Settings settings) {
    Check suffixes =
        new Check(
            "alignment: public suffix list", () -> "version " + suffixes(settings).get().version());
    return Stream.concat(Stream.of(suffixes), new OriginChecks(settings.geo()).checks())
        .map(List::of);
  }

  /** The list that tells organizational domains, read when it is first asked for. */
  static Supplier<PublicSuffixList> suffixes(Settings settings) {
    return settings
        .publicSuffixList()
        .map(PublicSuffixList::read)
        .<Supplier<PublicSuffixList>>map(own -> () -> own)
        .orElse(PublicSuffixList::builtIn);
  }
}
