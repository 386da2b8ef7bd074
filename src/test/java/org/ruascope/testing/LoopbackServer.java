package org.ruascope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/** Takes lines on loopback, and talks on each in a thread of its own. */
final class LoopbackServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Talk talk;

  /** What is said on one line. */
  @FunctionalInterface
  interface Talk {
    void on(Socket line) throws IOException, InterruptedException;
  }

  /** Listens on a free port. */
  LoopbackServer(Talk talk) {
    this(ServerSocketFactory.getDefault(), talk);
  }

  /** The same, with sockets of another kind. */
  LoopbackServer(ServerSocketFactory sockets, Talk talk) {
    this.talk = talk;
    try {
      this.socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        Thread.ofVirtual().start(() -> serve(line));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket line) {
    try (line) {
      talk.on(line);
    } catch (IOException e) {
      // the other side has had enough, or the test wants the line to break
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
