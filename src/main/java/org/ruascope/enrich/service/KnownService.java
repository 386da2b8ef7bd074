package org.ruascope.enrich.service;

import java.util.List;
import java.util.stream.Stream;
import org.ruascope.config.Network;
import org.ruascope.report.Service;

/**
 * An entry of the map: a service, and what it is recognised by. Domains are in lower case, with
 * A-labels, and stand for all below them too. All are the service's own, so each of them tells it
 * by whatever it turns up in; the fields say where it is known to.
 *
 * @param name for people; no other entry has it
 * @param type what it is there for
 * @param home its page; empty if not known
 * @param ptr domains that its addresses are named below
 * @param networks ranges of addresses that are its own and send for it
 * @param asn numbers of such networks (autonomous systems)
 * @param spf domains that its customers include in their SPF records
 * @param dkim domains of its own that it signs with
 * @param align how its mail is made to align, in a sentence; empty if not known
 * @param help its own page about that; empty if not known
 */
public record KnownService(
    String name,
    Service.Type type,
    String home,
    List<String> ptr,
    List<Network> networks,
    List<Long> asn,
    List<String> spf,
    List<String> dkim,
    String align,
    String help) {
  public KnownService {
    ptr = List.copyOf(ptr);
    networks = List.copyOf(networks);
    asn = List.copyOf(asn);
    spf = List.copyOf(spf);
    dkim = List.copyOf(dkim);
  }

  /** All of its domains, whatever they tell it by; some more than once. */
  Stream<String> domains() {
    return Stream.of(ptr, spf, dkim).flatMap(List::stream);
  }

  /**
   * All that nobody else may have: {@code example.com}, {@code 192.0.2.0/24}, {@code AS64496}; some
   * more than once.
   */
  Stream<String> claims() {
    Stream<String> ranges = networks.stream().map(Network::toString);
    Stream<String> numbers = asn.stream().map(number -> "AS" + number);
    return Stream.of(domains(), ranges, numbers).flatMap(all -> all);
  }

  /** As it stands in a record. */
  Service recognised(Service.By by) {
    return new Service(name, type, align, help, by);
  }
}
