package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Secret;
import org.ruascope.config.WebAccess;
import org.ruascope.config.WebSettings;
import org.ruascope.report.UnavailableException;

class WebChecksTest {

  @Test
  void aFreePortIsFine() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(look(port)).isEqualTo("http://127.0.0.1:" + port + "/ is free");
  }

  @Test
  void soIsOneThatRuascopeServes() {
    try (Served page = Served.to(new WebAccess.Login("ada", new Secret("x")))) {
      assertThat(look(page.server().url().getPort())).endsWith("is served by a ruascope that runs");
    }
  }

  @Test
  void anothersIsnt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> hangUp(other));
      assertThatThrownBy(() -> look(other.getLocalPort()))
          .isInstanceOfSatisfying(
              UnavailableException.class, e -> assertThat(e.remedy()).contains("web.port"))
          .hasMessageContaining("127.0.0.1:" + other.getLocalPort());
    }
  }

  @Test
  void withoutAPageThereIsNothingToLookAt() {
    assertThat(WebChecks.of(WebSettings.OFF)).isEmpty();
  }

  private static String look(int port) {
    return WebChecks.of(new WebSettings(true, "127.0.0.1", port)).getFirst().probe().run();
  }

  private static void hangUp(ServerSocket other) {
    try {
      while (true) {
        other.accept().close();
      }
    } catch (IOException e) {
      // closed
    }
  }
}
