package org.ruascope.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.DnsSettings;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DatagramProxy;
import org.ruascope.testing.NsdServer;

class DnsChecksIT {
  @TempDir Path folder;

  @Test
  void tellsWhichServersAnswer() {
    try (NsdServer server = NsdServer.in(folder).zone("example", "").start();
        DatagramProxy hole = DatagramProxy.blackHole()) {
      assertThat(check(settings(hole.address(), server.address())))
          .isEqualTo(
              "127.0.0.1:%d doesn't answer, 127.0.0.1:%d answers (dns.servers)"
                  .formatted(hole.address().getPort(), server.address().getPort()));
    }
  }

  @Test
  void saysWhatToDoWhenNoneDoes() {
    try (DatagramProxy hole = DatagramProxy.blackHole()) {
      DnsSettings settings = settings(hole.address());
      assertThatThrownBy(() -> check(settings))
          .isInstanceOfSatisfying(
              UnavailableException.class,
              e -> assertThat(e.remedy()).contains("dns.servers", "dns.enabled=no"));
    }
  }

  @Test
  void asksNobodyWhenSwitchedOff() {
    assertThat(check(DnsSettings.OFF)).contains("dns.enabled=no");
  }

  private static String check(DnsSettings settings) {
    return new DnsChecks(settings).checks().findFirst().orElseThrow().probe().run();
  }

  private static DnsSettings settings(InetSocketAddress... servers) {
    return new DnsSettings(
        true, Optional.of(List.of(servers)), Duration.ofMillis(500), 2, Duration.ofSeconds(1));
  }
}
