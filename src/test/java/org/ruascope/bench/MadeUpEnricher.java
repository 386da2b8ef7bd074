package org.ruascope.bench;

import java.util.List;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.Service;
import org.ruascope.report.Verdict;

/** Knows all about the addresses of {@link YearOfRecords}, as DNS and databases would. */
final class MadeUpEnricher implements Enricher {
  private static final List<String> COUNTRIES =
      List.of("US", "DE", "NL", "FR", "GB", "BR", "IN", "CN", "RU", "VN", "ID", "TR", "UA", "JP");

  /** In each of these networks there is one of those who send in others' names. */
  private static final int OWNERS = 400;

  private final boolean everyHost;

  /**
   * Knows them.
   *
   * @param everyHost whether strangers' addresses have names too
   */
  MadeUpEnricher(boolean everyHost) {
    this.everyHost = everyHost;
  }

  @Override
  public Enrichment enrich(AggregateReport report, ReportRecord record) {
    byte[] octets = record.row().sourceIp().getAddress();
    int second = Byte.toUnsignedInt(octets[1]);
    boolean service = octets[0] == YearOfRecords.SERVICES_NETWORK;
    int network = service ? second : 1_000 + (octets[0] * 8 + second / 32) % OWNERS;
    Enrichment known =
        Enrichment.NONE
            .with(alignment(record))
            .with(origin(network))
            .with(verdict(record, service ? second : -1));
    Enrichment named =
        service || everyHost ? known.with(host(record, service ? second : -1)) : known;
    return service ? named.with(service(second)) : named;
  }

  private static Alignment alignment(ReportRecord record) {
    return new Alignment(
        judged(record.row().policyEvaluated().dkim()),
        judged(record.row().policyEvaluated().spf()));
  }

  private static Judged judged(DmarcResult result) {
    return new Judged(
        result == DmarcResult.PASS ? Alignment.Result.PASS : Alignment.Result.FAIL, null);
  }

  private static Origin origin(int network) {
    return new Origin(
        COUNTRIES.get(network % COUNTRIES.size()),
        new AutonomousSystem(64_000L + network, "Network " + network),
        null);
  }

  private static Host host(ReportRecord record, int service) {
    String label = record.row().sourceIp().getHostAddress().replace('.', '-');
    String domain = service < 0 ? "lines.example" : "service" + service + ".example";
    return new Host(Iprev.PASS, label + "." + domain, domain);
  }

  private static Service service(int number) {
    Service.Type[] types = Service.Type.values();
    return new Service("Service " + number, types[number % types.length], "", "", Service.By.PTR);
  }

  private static Verdict verdict(ReportRecord record, int service) {
    if (record.aligned()) {
      return verdict(Verdict.Kind.COMPLIANT, List.of(), Evidence.DKIM_ALIGNED);
    }
    if (service < 0) {
      List<Failing> failing = List.of(Failing.DKIM_MISSING, Failing.SPF_NOT_AUTHORISED);
      return verdict(Verdict.Kind.UNKNOWN, failing, Evidence.INNER_ADDRESS);
    }
    return service % 10 == 0
        ? verdict(Verdict.Kind.FORWARDED, List.of(Failing.DKIM_BROKEN), Evidence.REPORTED_FORWARDED)
        : verdict(
            Verdict.Kind.MISALIGNED,
            List.of(Failing.DKIM_MISALIGNED, Failing.SPF_MISALIGNED),
            Evidence.KNOWN_SERVICE);
  }

  private static Verdict verdict(Verdict.Kind kind, List<Failing> failing, Evidence evidence) {
    return new Verdict(kind, failing, List.of(evidence), null, false);
  }
}
