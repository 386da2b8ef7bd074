package org.ruascope.enrich.domain;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Dns;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.Step;
import org.ruascope.enrich.Waiting;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportKey;
import org.ruascope.report.ReportRecord;

/**
 * What domains' SPF records say (RFC 7208), read by DNS and kept for a while. Never waits: what
 * isn't there yet is on its way. For many threads.
 */
public final class SpfRecords implements Step {
  private static final int DOMAINS = 256;

  /** More than any real report needs. */
  private static final int DOMAINS_A_REPORT = 20;

  private static final Duration KEPT = Duration.ofMinutes(15);

  /** If answers are missing. */
  private static final Duration KEPT_IN_PART = Duration.ofMinutes(1);

  private final Dns dns;
  private final Waiting waiting;
  private final InstantSource clock;
  private final Allowance allowance = new Allowance(DOMAINS_A_REPORT);
  private final Map<String, Reading> readings =
      new LinkedHashMap<>(DOMAINS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
          return size() > DOMAINS;
        }
      };

  /**
   * Records that are asked for there.
   *
   * @param waiting waits for answers, as long as it sees fit
   */
  public SpfRecords(Dns dns, Waiting waiting) {
    this(dns, waiting, InstantSource.system());
  }

  SpfRecords(Dns dns, Waiting waiting, InstantSource clock) {
    this.dns = dns;
    this.waiting = waiting;
    this.clock = clock;
  }

  private record Reading(CompletableFuture<SpfTree> tree, Instant since) {
    boolean isOld(Instant now) {
      SpfTree done = done();
      Duration kept = done == null || done.answered() ? KEPT : KEPT_IN_PART;
      return now.isAfter(since.plus(kept));
    }

    @Nullable SpfTree done() {
      return tree.isDone() ? tree.join() : null;
    }
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    return known;
  }

  /** Begins to read the record of the report's domain. */
  @Override
  public void expect(AggregateReport report) {
    tree(report.key(), DomainName.of(report.policy().domain()));
  }

  @Override
  public void await(List<AggregateReport> reports) {
    List<CompletableFuture<?>> missing = missing();
    if (!missing.isEmpty()) {
      waiting.await(missing);
    }
  }

  private synchronized List<CompletableFuture<?>> missing() {
    return readings.values().stream()
        .<CompletableFuture<?>>map(Reading::tree)
        .filter(tree -> !tree.isDone())
        .toList();
  }

  /**
   * Whether a domain's record lists an address.
   *
   * @param report that names both; one report can't have too many domains looked up
   * @param domain as {@link DomainName#of}; what isn't a domain lists nothing
   */
  public SpfListing listing(ReportKey report, String domain, InetAddress address) {
    if (domain.equals(DomainName.NONE)) {
      return SpfListing.NOT_LISTED;
    }
    Reading reading = reading(report, domain);
    if (reading == null) {
      return SpfListing.UNKNOWN;
    }
    SpfTree tree = reading.done();
    return tree == null ? SpfListing.PENDING : tree.find(address);
  }

  /** All domains whose records a domain's record includes, the nearest first; empty as yet. */
  public List<String> includes(ReportKey report, String domain) {
    SpfTree tree = tree(report, domain);
    return tree == null ? List.of() : tree.includes();
  }

  /** What is wrong with a domain's record; empty as yet. */
  public Set<SpfFault> faults(ReportKey report, String domain) {
    SpfTree tree = tree(report, domain);
    return tree == null ? Set.of() : tree.faults();
  }

  private @Nullable SpfTree tree(ReportKey report, String domain) {
    Reading reading = domain.equals(DomainName.NONE) ? null : reading(report, domain);
    return reading == null ? null : reading.done();
  }

  private synchronized @Nullable Reading reading(ReportKey report, String domain) {
    Reading reading = readings.get(domain);
    Instant now = clock.instant();
    if (reading != null && !reading.isOld(now)) {
      return reading;
    }
    return allowance.admits(report, domain) ? read(domain, now) : null;
  }

  private Reading read(String domain, Instant now) {
    Reading reading = new Reading(new SpfReading(dns, domain).read(), now);
    readings.put(domain, reading);
    return reading;
  }
}
