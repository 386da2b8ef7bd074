package org.ruascope.enrich.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseNameTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.200, 200.2.0.192.in-addr.arpa",
    "2001:db8::567:89ab, b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
  })
  void readsBackwards(String address, String name) throws UnknownHostException {
    assertThat(ReverseName.of(InetAddress.getByName(address))).isEqualTo(name);
  }
}
