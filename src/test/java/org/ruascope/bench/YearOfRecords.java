package org.ruascope.bench;

import static org.ruascope.report.DmarcResult.FAIL;
import static org.ruascope.report.DmarcResult.PASS;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.SplittableRandom;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Row;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/**
 * Records of one domain: of the services that it uses, each with some hundred addresses in {@code
 * 60.SERVICE.x.x}, and of strangers, each with an address of his own.
 */
final class YearOfRecords {
  static final int SERVICES = 80;

  /** The first octet of all services' addresses. */
  static final int SERVICES_NETWORK = 60;

  private static final double STRANGERS = 0.25;
  private static final int USED_BY_A_DOMAIN = 12;
  private static final int ADDRESSES = 150;

  private final int domain;
  private final SplittableRandom random;

  YearOfRecords(int domain, SplittableRandom random) {
    this.domain = domain;
    this.random = random;
  }

  /** One more; its address tells who sent it. */
  ReportRecord next(int ordinal) {
    return random.nextDouble() < STRANGERS ? stranger(ordinal) : ofService(ordinal);
  }

  private ReportRecord stranger(int ordinal) {
    InetAddress address =
        address(
            61 + random.nextInt(60), random.nextInt(256), random.nextInt(256), random.nextInt(256));
    String name = YearOfReports.domain(domain);
    return record(ordinal, address, FAIL, FAIL, List.of(), spf(name, SpfResult.SOFTFAIL));
  }

  private ReportRecord ofService(int ordinal) {
    int service = (domain * 7 + SampleReports.skewed(random, USED_BY_A_DOMAIN) * 5) % SERVICES;
    int machine = SampleReports.skewed(random, ADDRESSES);
    InetAddress address = address(SERVICES_NETWORK, service, domain, machine);
    String own = YearOfReports.domain(domain);
    String others = "service" + service + ".example";
    boolean signs = service % 5 != 0 && random.nextInt(50) > 0;
    boolean bounces = service % 3 == 0;
    return record(
        ordinal,
        address,
        signs ? PASS : FAIL,
        bounces ? PASS : FAIL,
        List.of(dkim(signs ? own : others, "s" + service % 4), dkim(others, "k1")),
        spf("bounce." + (bounces ? own : others), SpfResult.PASS));
  }

  private ReportRecord record(
      int ordinal,
      InetAddress address,
      DmarcResult dkim,
      DmarcResult spf,
      List<Dkim> signatures,
      Spf envelope) {
    String from = YearOfReports.domain(domain);
    return new ReportRecord(
        ordinal,
        new Row(
            address,
            1 + SampleReports.skewed(random, 400),
            new PolicyEvaluated(disposition(dkim == PASS || spf == PASS), dkim, spf, List.of())),
        new Identifiers(random.nextInt(5) == 0 ? "news." + from : from, envelope.domain(), null),
        new AuthResults(signatures, List.of(envelope)));
  }

  private Disposition disposition(boolean passed) {
    return passed ? Disposition.NONE : YearOfReports.asked(domain);
  }

  private static Dkim dkim(String signer, String selector) {
    return new Dkim(signer, selector, DkimResult.PASS, null);
  }

  private static Spf spf(String of, SpfResult result) {
    return new Spf(of, SpfScope.MFROM, result, null);
  }

  private static InetAddress address(int... octets) {
    try {
      return InetAddress.getByAddress(
          new byte[] {(byte) octets[0], (byte) octets[1], (byte) octets[2], (byte) octets[3]});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four octets are an address", e);
    }
  }
}
