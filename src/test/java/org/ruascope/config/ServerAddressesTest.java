package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ns.example.com",
        "10.0.0.256",
        "10.0.0",
        "10.0.0.1:0",
        "10.0.0.1:65536",
        "10.0.0.1,",
        "10.0.0.1;10.0.0.2",
        "2001:db8::1::2",
        "[2001:db8::1]53"
      })
  void refusesWhatIsNoAddress(String servers) {
    assertThatThrownBy(
            () ->
                new SettingsLoader(any -> {}, any -> {})
                    .load(Optional.<Path>empty(), Map.of("RUASCOPE_DNS_SERVERS", servers)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("dns.servers")
        .hasMessageContaining("allowed: addresses");
  }
}
