package org.ruascope.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/**
 * Somebody who sends in a domain's name, and what receivers find when they look at the mail.
 *
 * @param headerFrom domain of RFC5322.From
 * @param volume how much
 * @param route how it arrives
 * @param addresses what it comes from, each as much as the others
 * @param dkim signatures
 * @param spf of RFC5321.MailFrom
 */
record Sender(
    String headerFrom,
    Volume volume,
    Route route,
    List<InetAddress> addresses,
    List<Dkim> dkim,
    Spf spf) {

  private static final Spf NO_SPF = new Spf("", SpfScope.MFROM, SpfResult.NONE, null);

  /** Without signatures and SPF, coming straight from these IP addresses. */
  static Sender as(String headerFrom, Volume volume, String... addresses) {
    List<InetAddress> parsed = Stream.of(addresses).map(Sender::address).toList();
    return new Sender(headerFrom, volume, Route.DIRECT, parsed, List.of(), NO_SPF);
  }

  Sender by(Route otherRoute) {
    return new Sender(headerFrom, volume, otherRoute, addresses, dkim, spf);
  }

  Sender dkim(String domain, String selector, DkimResult result) {
    List<Dkim> signatures =
        Stream.concat(dkim.stream(), Stream.of(new Dkim(domain, selector, result, null))).toList();
    return new Sender(headerFrom, volume, route, addresses, signatures, spf);
  }

  Sender spf(String domain, SpfResult result) {
    Spf checked = new Spf(domain, SpfScope.MFROM, result, null);
    return new Sender(headerFrom, volume, route, addresses, dkim, checked);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an IP address: " + literal, e);
    }
  }
}
