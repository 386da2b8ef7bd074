package org.ruascope.enrich.host;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.ruascope.dns.Dns;
import org.ruascope.dns.Pace;
import org.ruascope.dns.PacedDns;
import org.ruascope.dns.Resolver;
import org.ruascope.enrich.OrganizationalDomains;
import org.ruascope.enrich.Recent;
import org.ruascope.enrich.Step;
import org.ruascope.enrich.Waiting;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.ReportRecord;

/** Knows what addresses are called. For many threads. */
public final class HostNames implements Step {
  private final HostLookup lookup;
  private final Predicate<InetAddress> isAsked;
  private final Waiting waiting;
  private final boolean patient;
  private final Map<InetAddress, CompletableFuture<?>> coming = new ConcurrentHashMap<>();
  private final Recent<InetAddress, Host> recent = new Recent<>(System::nanoTime);

  HostNames(HostLookup lookup, Predicate<InetAddress> isAsked, Waiting waiting, boolean patient) {
    this.lookup = lookup;
    this.isAsked = isAsked;
    this.waiting = waiting;
    this.patient = patient;
  }

  /**
   * For those who can't wait: what isn't known isn't told.
   *
   * @param pace at which look-ups begin
   * @param domains registered domains of names
   * @param isAsked whether an address can have a name; of others nobody is asked
   * @param budget for how long storing may wait
   */
  public static HostNames quick(
      Resolver dns,
      Pace pace,
      OrganizationalDomains domains,
      Predicate<InetAddress> isAsked,
      Budget budget) {
    return new HostNames(
        new HostLookup(new PacedDns(dns, pace), dns, domains), isAsked, budget, false);
  }

  /**
   * For those who wait for all answers: what isn't known then is {@link Iprev#TEMPERROR}, to be
   * asked another time.
   *
   * @param domains registered domains of names
   * @param isAsked whether an address can have a name; of others nobody is asked
   * @param most to wait each time
   */
  public static HostNames patient(
      Dns dns, OrganizationalDomains domains, Predicate<InetAddress> isAsked, Duration most) {
    return new HostNames(new HostLookup(dns, dns, domains), isAsked, Waiting.upTo(most), true);
  }

  @Override
  public void expect(AggregateReport report) {
    for (InetAddress address : report.sources()) {
      if (waiting.isWorthwhile()
          && isAsked.test(address)
          && recent.find(address) == null
          && !coming.containsKey(address)) {
        begin(address);
      }
    }
  }

  private void begin(InetAddress address) {
    CompletableFuture<Host> host = lookup.of(address);
    if (!host.isDone()) {
      coming.put(address, host);
      var unused = host.thenRun(() -> coming.remove(address));
    }
  }

  @Override
  public void await(List<AggregateReport> reports) {
    List<CompletableFuture<?>> missing = new ArrayList<>();
    if (!coming.isEmpty()) {
      for (AggregateReport report : reports) {
        for (InetAddress address : report.sources()) {
          CompletableFuture<?> host = coming.get(address);
          if (host != null) {
            missing.add(host);
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      waiting.await(missing);
    }
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    InetAddress address = record.row().sourceIp();
    if (!isAsked.test(address)) {
      return known;
    }
    Host host = recent.find(address);
    return host == null ? addAnswer(known, address) : known.with(host);
  }

  private Enrichment addAnswer(Enrichment known, InetAddress address) {
    Host host = lookup.of(address).getNow(null);
    if (host == null) {
      return known.asPending();
    }
    if (host.iprev() == Iprev.TEMPERROR) {
      return (patient ? known.with(host) : known).asPending();
    }
    recent.keep(address, host);
    return known.with(host);
  }
}
