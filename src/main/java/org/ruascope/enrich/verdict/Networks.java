package org.ruascope.enrich.verdict;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.ruascope.config.Network;

/** Any number of networks; what a look-up costs depends on how many lengths they have only. */
final class Networks {
  private static final int IPV4_BITS = 32;

  private final Set<Network> networks;
  private final int[] lengthsOfIpv4;
  private final int[] lengthsOfIpv6;

  Networks(List<Network> networks) {
    this.networks = Set.copyOf(networks);
    this.lengthsOfIpv4 = lengths(networks, IPV4_BITS / 8);
    this.lengthsOfIpv6 = lengths(networks, 128 / 8);
  }

  private static int[] lengths(List<Network> networks, int bytes) {
    return networks.stream()
        .filter(network -> network.first().getAddress().length == bytes)
        .mapToInt(Network::length)
        .distinct()
        .toArray();
  }

  /** Whether an address is in any of them. */
  boolean contains(InetAddress address) {
    boolean ipv4 = address.getAddress().length * 8 == IPV4_BITS;
    for (int length : ipv4 ? lengthsOfIpv4 : lengthsOfIpv6) {
      if (networks.contains(Network.around(address, length))) {
        return true;
      }
    }
    return false;
  }
}
