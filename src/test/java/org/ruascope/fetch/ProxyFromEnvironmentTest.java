package org.ruascope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxyFromEnvironmentTest {
  private static final URI TARGET = URI.create("https://repo.example.com/x.zip");

  @Test
  void isNamedByTheVariableOfTheScheme() {
    assertThat(ProxyFromEnvironment.of(TARGET, Map.of("HTTPS_PROXY", "http://proxy:8080")))
        .isEqualTo(proxy("proxy", 8080));
    assertThat(ProxyFromEnvironment.of(TARGET, Map.of("https_proxy", "proxy:8080/")))
        .isEqualTo(proxy("proxy", 8080));
    assertThat(ProxyFromEnvironment.of(TARGET, Map.of("http_proxy", "http://proxy:8080")))
        .isEqualTo(Proxy.NO_PROXY);
  }

  @Test
  void isNotForExemptHosts() {
    for (String exemption : new String[] {"*", "example.com", ".example.com", "a, example.com"}) {
      Map<String, String> environment = Map.of("https_proxy", "proxy:1", "no_proxy", exemption);
      assertThat(ProxyFromEnvironment.of(TARGET, environment)).isEqualTo(Proxy.NO_PROXY);
    }
    Map<String, String> other = Map.of("https_proxy", "proxy:1", "no_proxy", "ample.com,repo");
    assertThat(ProxyFromEnvironment.of(TARGET, other)).isEqualTo(proxy("proxy", 1));
  }

  private static Proxy proxy(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port));
  }
}
