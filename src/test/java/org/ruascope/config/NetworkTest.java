package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.77, 24, 192.0.2.0",
    "192.0.2.77, 32, 192.0.2.77",
    "192.0.2.77, 31, 192.0.2.76",
    "192.0.2.255, 25, 192.0.2.128",
    "192.0.2.77, 0, 0.0.0.0",
    "2001:db8:ffff::1, 33, 2001:db8:8000::",
    "2001:db8::1, 128, 2001:db8::1",
    "2001:db8::1, 0, ::"
  })
  void isAroundAnAddress(String address, int length, String first) throws UnknownHostException {
    Network network = Network.around(InetAddress.getByName(address), length);
    assertThat(network).isEqualTo(new Network(InetAddress.getByName(first), length));
    assertThat(network).isEqualTo(Network.of(first + "/" + length));
  }
}
