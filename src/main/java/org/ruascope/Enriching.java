package org.ruascope;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.Settings;
import org.ruascope.dns.DnsChecks;
import org.ruascope.dns.Pace;
import org.ruascope.dns.Resolver;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.OrganizationalDomains;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.address.OriginChecks;
import org.ruascope.enrich.address.Origins;
import org.ruascope.enrich.host.HostNames;
import org.ruascope.report.Enricher;

/** The configured enrichment. */
final class Enriching {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Enriching() {}

  /**
   * Without DNS. Reads what it needs.
   *
   * @throws org.ruascope.report.UnavailableException when a file that the settings name can't be
   *     used
   */
  static Enricher by(Settings settings) {
    return new RecordEnricher(
        List.of(new AlignmentEvaluator(suffixes(settings)), Origins.open(settings.geo())));
  }

  /**
   * For what is stored: with DNS, unless it is switched off.
   *
   * @throws org.ruascope.report.UnavailableException when a file that the settings name can't be
   *     used
   */
  static Enrichers storing(Settings settings) {
    Supplier<PublicSuffixList> suffixes = suffixes(settings);
    AlignmentEvaluator alignment = new AlignmentEvaluator(suffixes);
    Origins origins = Origins.open(settings.geo());
    if (!settings.dns().enabled()) {
      Enricher all = new RecordEnricher(List.of(alignment, origins));
      return new Enrichers(all, all);
    }
    Resolver dns = new Resolver(settings.dns());
    OrganizationalDomains domains = name -> suffixes.get().whole().of(name);
    Predicate<InetAddress> isAsked = address -> origins.of(address).specialPurpose() == null;
    HostNames quick =
        HostNames.quick(dns, Pace.whileStoring(), domains, isAsked, settings.dns().budget());
    HostNames patient = HostNames.patient(dns, domains, isAsked, PATIENCE);
    return new Enrichers(
        new RecordEnricher(List.of(alignment, origins, quick)),
        new RecordEnricher(List.of(alignment, origins, patient)));
  }

  /** What {@code ruascope check} tries; nothing needs anything else. */
  static Stream<List<Check>> checks(Settings settings) {
    Check suffixes =
        new Check(
            "alignment: public suffix list", () -> "version " + suffixes(settings).get().version());
    return Stream.of(
            Stream.of(suffixes),
            new OriginChecks(settings.geo()).checks(),
            new DnsChecks(settings.dns()).checks())
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
