package org.ruascope.enrich.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.Network;

class NetworksTest {
  private static final Networks NETWORKS =
      networks("192.0.2.0/24", "198.51.100.8/30", "203.0.113.7/32", "2001:db8:8000::/33");

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0, true",
    "192.0.2.255, true",
    "192.0.3.0, false",
    "198.51.100.11, true",
    "198.51.100.12, false",
    "203.0.113.7, true",
    "203.0.113.8, false",
    "2001:db8:ffff::1, true",
    "2001:db8:7fff::1, false",
    "::ffff:192.0.2.7, true",
    "::192.0.2.7, false"
  })
  void containsWhatSharesTheLeadingBits(String address, boolean contained)
      throws UnknownHostException {
    assertThat(NETWORKS.contains(InetAddress.getByName(address))).isEqualTo(contained);
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.7, true", "2001:db8::1, false"})
  void allOfIpv4IsNoneOfIpv6(String address, boolean contained) throws UnknownHostException {
    assertThat(networks("0.0.0.0/0").contains(InetAddress.getByName(address))).isEqualTo(contained);
  }

  private static Networks networks(String... cidrs) {
    return new Networks(Stream.of(cidrs).map(Network::of).toList());
  }
}
