package org.ruascope.receive.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A server that accepts nobody, and has so many waiting that it doesn't answer who connects. */
final class FullBacklog implements AutoCloseable {
  private static final int MILLIS = 300;
  private static final int MOST = 100;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final List<Socket> waiting = new ArrayList<>();

  FullBacklog() throws IOException {
    while (waiting.size() < MOST) {
      Socket socket = new Socket();
      try {
        socket.connect(server.getLocalSocketAddress(), MILLIS);
        waiting.add(socket);
      } catch (SocketTimeoutException e) {
        socket.close();
        return;
      }
    }
    throw new IllegalStateException("The server takes any number of connections");
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    server.close();
  }
}
