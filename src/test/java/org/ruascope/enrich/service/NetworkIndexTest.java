package org.ruascope.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.Network;
import org.ruascope.report.Service;

class NetworkIndexTest {
  private static final NetworkIndex INDEX =
      new NetworkIndex(
          List.of(
              service("Wide", "198.51.100.0/24", "2001:db8::/32"),
              service("Narrow", "198.51.100.64/26", "2001:db8:64::/48"),
              service("Second", "198.51.100.0/24", "0.0.0.0/1")));

  @ParameterizedTest
  @CsvSource({
    "198.51.100.63, Wide",
    "198.51.100.64, Narrow",
    "198.51.100.128, Wide",
    "2001:db8::1, Wide",
    "2001:db8:64:1::, Narrow",
    "127.0.0.1, Second",
    "203.0.113.1, ",
    "2001:db9::1, ",
  })
  void theNarrowestRangeCounts(String address, String name) throws UnknownHostException {
    KnownService found = INDEX.find(InetAddress.getByName(address));

    assertThat(found == null ? null : found.name()).isEqualTo(name);
  }

  private static KnownService service(String name, String... networks) {
    List<Network> own = Stream.of(networks).map(Network::of).toList();
    return new KnownService(
        name, Service.Type.OTHER, "", List.of(), own, List.of(), List.of(), List.of(), "", "");
  }
}
