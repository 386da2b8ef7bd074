package org.ruascope;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.Settings;
import org.ruascope.dns.Dns;
import org.ruascope.dns.DnsChecks;
import org.ruascope.dns.Pace;
import org.ruascope.dns.PacedDns;
import org.ruascope.dns.Resolver;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.enrich.Waiting;
import org.ruascope.enrich.address.OriginChecks;
import org.ruascope.enrich.address.Origins;
import org.ruascope.enrich.domain.DnsTreeWalk;
import org.ruascope.enrich.domain.SpfRecords;
import org.ruascope.enrich.host.Budget;
import org.ruascope.enrich.host.HostNames;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceFinder;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.enrich.service.SpfIncludes;
import org.ruascope.enrich.verdict.SpfListings;
import org.ruascope.enrich.verdict.SpfListings.Listing;
import org.ruascope.enrich.verdict.Verdicts;
import org.ruascope.report.Enricher;

/** The configured enrichment: the steps in their order, each with what it asks. */
final class Enriching {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Settings settings;
  private final Supplier<PublicSuffixList> suffixes;
  private final Origins origins;
  private final Supplier<ServiceMap> services;

  private Enriching(Settings settings) {
    this.settings = settings;
    this.suffixes = suffixes(settings);
    this.origins = Origins.open(settings.geo());
    this.services = ServiceFiles.open(settings.services());
  }

  /**
   * Without DNS. Reads what it needs.
   *
   * @throws org.ruascope.report.UnavailableException when a file that the settings name can't be
   *     used
   */
  static Enricher by(Settings settings) {
    return new Enriching(settings).withoutDns();
  }

  /**
   * For what is stored.
   *
   * @param dns empty if nobody is to be asked
   * @throws org.ruascope.report.UnavailableException when a file that the settings name can't be
   *     used
   */
  static Enrichers storing(Settings settings, Optional<Resolver> dns) {
    Enriching parts = new Enriching(settings);
    return dns.map(parts::withDns)
        .orElseGet(
            () -> {
              Enricher all = parts.withoutDns();
              return new Enrichers(all, all, parts.origins::databases);
            });
  }

  private Enricher withoutDns() {
    return new RecordEnricher(
        List.of(
            new AlignmentEvaluator(suffixes, TreeWalk.NONE),
            origins,
            new ServiceFinder(services, SpfIncludes.NONE),
            new Verdicts(settings.senders(), suffixes, SpfListings.NONE)));
  }

  /** Questions about domains have a pace of their own: each domain's answers are many records'. */
  private Enrichers withDns(Resolver dns) {
    Pace pace = Pace.whileStoring();
    Budget budget = new Budget(settings.dns().budget(), pace);
    HostNames quick = HostNames.quick(dns, pace, this::organization, this::mayHaveName, budget);
    HostNames patient = HostNames.patient(dns, this::organization, this::mayHaveName, PATIENCE);
    return new Enrichers(
        asking(quick, new PacedDns(dns, Pace.whileStoring()), budget),
        asking(patient, dns, Waiting.upTo(PATIENCE)),
        origins::databases);
  }

  private String organization(String domain) {
    return suffixes.get().whole().of(domain);
  }

  private boolean mayHaveName(InetAddress address) {
    return origins.of(address).specialPurpose() == null;
  }

  private Enricher asking(HostNames hosts, Dns dns, Waiting waiting) {
    SpfRecords spf = new SpfRecords(dns, waiting);
    return new RecordEnricher(
        List.of(
            new AlignmentEvaluator(suffixes, new DnsTreeWalk(dns, waiting)),
            origins,
            hosts,
            spf,
            new ServiceFinder(
                services, (report, domain, address) -> spf.listing(report, domain, address).via()),
            new Verdicts(settings.senders(), suffixes, listings(spf))));
  }

  private static SpfListings listings(SpfRecords records) {
    return (report, domain, address) ->
        switch (records.listing(report, domain, address).state()) {
          case LISTED -> Listing.LISTED;
          case NOT_LISTED, UNKNOWN -> Listing.NOT_LISTED;
          case PENDING -> Listing.PENDING;
        };
  }

  /** What {@code ruascope check} tries; nothing needs anything else. */
  static Stream<List<Check>> checks(Settings settings) {
    Check suffixes =
        new Check(
            "alignment: public suffix list", () -> "version " + suffixes(settings).get().version());
    return Stream.of(
            Stream.of(suffixes),
            new OriginChecks(settings.geo()).checks(),
            new DnsChecks(settings.dns()).checks(),
            Stream.of(ServiceFiles.check(settings.services())),
            SenderChecks.of(settings))
        .flatMap(checks -> checks)
        .map(List::of);
  }

  /** The list, read when it is needed. */
  static Supplier<PublicSuffixList> suffixes(Settings settings) {
    return settings
        .publicSuffixList()
        .map(PublicSuffixList::read)
        .<Supplier<PublicSuffixList>>map(own -> () -> own)
        .orElse(PublicSuffixList::builtIn);
  }
}
