package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ruascope.config.WebSettings;
import org.ruascope.web.WebServer;

class LastingPageTest {
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Test
  void isServedOnceItsPortIsFree() throws Exception {
    ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    int port = other.getLocalPort();
    LastingPage page = LastingPage.serve(() -> started(port), PAUSE);
    other.close();
    while (!isServed(port)) {
      Thread.sleep(20);
    }
    page.close();

    assertThat(isServed(port)).isFalse();
  }

  @Test
  void nothingIsServedWithoutAPage() {
    try (LastingPage page = LastingPage.serve(Optional::empty, PAUSE)) {
      assertThat(page).isNotNull();
    }
  }

  private static Optional<WebServer> started(int port) {
    return Optional.of(
        WebServer.start(
            new WebSettings(true, "127.0.0.1", port), List.of(), InstantSource.system()));
  }

  private static boolean isServed(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }
}
