package org.ruascope.enrich.service;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Network;

/**
 * Services by ranges of addresses that are theirs. What a look-up costs depends on how many lengths
 * the ranges have.
 */
final class NetworkIndex {
  private final Map<Network, KnownService> byNetwork = new HashMap<>();
  private final List<Integer> lengths;

  /**
   * An index.
   *
   * @param services if two have the same range, it is the first one's
   */
  NetworkIndex(List<KnownService> services) {
    for (KnownService service : services) {
      service.networks().forEach(network -> byNetwork.putIfAbsent(network, service));
    }
    this.lengths =
        byNetwork.keySet().stream()
            .map(Network::length)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** In whose range an address is, the narrowest if it is in several; null if in nobody's. */
  @Nullable KnownService find(InetAddress address) {
    int bits = address.getAddress().length * 8;
    return lengths.stream()
        .filter(length -> length <= bits)
        .map(length -> byNetwork.get(Network.around(address, length)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
