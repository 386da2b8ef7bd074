package org.ruascope.enrich.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ruascope.enrich.Prefix;

/**
 * What a directive stands for.
 *
 * @param rules none, one, or one and that there may be more
 * @param isVoid whether DNS was asked in vain (RFC 7208 section 4.6.4)
 * @param answered whether all answers are there
 */
record SpfPart(List<SpfRule> rules, Set<SpfFault> faults, boolean isVoid, boolean answered) {
  /** Nobody has so many addresses: who names them lets everybody send. */
  private static final int WIDE4 = 8;

  private static final int WIDE6 = 16;

  static SpfPart of(SpfRule rule) {
    return new SpfPart(List.of(rule), Set.of(), false, true);
  }

  /** A fault instead of a rule. */
  static SpfPart of(SpfFault fault) {
    return new SpfPart(List.of(), Set.of(fault), false, true);
  }

  static SpfPart ofAll(boolean pass) {
    Set<SpfFault> faults = pass ? Set.of(SpfFault.ALLOWS_ALL) : Set.of();
    return new SpfPart(List.of(new SpfRule.All(pass)), faults, false, true);
  }

  /** The networks around these hosts. */
  static SpfPart of(SpfDirective directive, SpfHosts hosts) {
    Set<SpfFault> faults = EnumSet.noneOf(SpfFault.class);
    if (hosts.exchangers() > SpfHosts.MAX_EXCHANGERS) {
      faults.add(SpfFault.TOO_MANY_EXCHANGERS);
    }
    List<Prefix> networks = new ArrayList<>();
    for (InetAddress address : hosts.addresses()) {
      Prefix network = network(directive, address);
      if (directive.pass() && isWide(network)) {
        faults.add(SpfFault.ALLOWS_ALL);
      } else {
        networks.add(network);
      }
    }
    List<SpfRule> rules = new ArrayList<>();
    rules.add(new SpfRule.Networks(directive.pass(), networks));
    if (!hosts.answered()) {
      rules.add(new SpfRule.Unclear(directive.pass()));
    }
    return new SpfPart(rules, faults, hosts.isVoid(), hosts.answered());
  }

  private static boolean isWide(Prefix network) {
    return network.length() < (network.network() instanceof Inet4Address ? WIDE4 : WIDE6);
  }

  private static Prefix network(SpfDirective directive, InetAddress address) {
    boolean is4 = address instanceof Inet4Address;
    return Prefix.of(address, is4 ? directive.length4() : directive.length6());
  }
}
