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
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceFinder;
import org.ruascope.enrich.verdict.SpfListings;
import org.ruascope.enrich.verdict.Verdicts;
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
    Supplier<PublicSuffixList> suffixes = suffixes(settings);
    return new RecordEnricher(
        List.of(
            new AlignmentEvaluator(suffixes),
            Origins.open(settings.geo()),
            new ServiceFinder(ServiceFiles.open(settings.services())),
            new Verdicts(settings.senders(), suffixes, SpfListings.NONE)));
  }

  /** What {@code ruascope check} tries; nothing needs anything else. */
  static Stream<List<Check>> checks(Settings settings) {
    Check suffixes =
        new Check(
            "alignment: public suffix list", () -> "version " + suffixes(settings).get().version());
    return Stream.of(
            Stream.of(suffixes),
            new OriginChecks(settings.geo()).checks(),
            Stream.of(ServiceFiles.check(settings.services())),
            SenderChecks.of(settings))
        .flatMap(checks -> checks)
        .map(List::of);
  }

  private static Supplier<PublicSuffixList> suffixes(Settings settings) {
    return settings
        .publicSuffixList()
        .map(PublicSuffixList::read)
        .<Supplier<PublicSuffixList>>map(own -> () -> own)
        .orElse(PublicSuffixList::builtIn);
  }
}
