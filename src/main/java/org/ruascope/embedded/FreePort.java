package org.ruascope.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
final class FreePort {
  private static final int TRIED = 100;

  private FreePort() {}

  /**
   * Finds a port that nobody listens on.
   *
   * @param wanted where to begin; 0 for any
   * @throws IOException when none of the next hundred is free
   */
  static int from(int wanted) throws IOException {
    for (int port = wanted; port < wanted + TRIED - 1; port++) {
      try {
        return bind(port);
      } catch (IOException e) {
        // Taken: the next one.
      }
    }
    return bind(wanted + TRIED - 1);
  }

  private static int bind(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    }
  }
}
