package org.ruascope.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Passes lines of one connection on to a server, and cuts it at a command. */
public final class CuttingProxy implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ServerSocket socket;
  private final int target;
  private final String command;
  private final boolean passed;

  /**
   * Waits for one connection.
   *
   * @param target port on loopback
   * @param command that cuts the line, wherever it stands in what the client says
   * @param passed whether the server still gets the command, and only the answer is lost
   */
  public CuttingProxy(int target, String command, boolean passed) {
    this.target = target;
    this.command = command;
    this.passed = passed;
    try {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      String last;
      Thread answering;
      try (Socket client = socket.accept()) {
        answering = Thread.ofPlatform().daemon().start(() -> answer(server, client));
        last = pass(client, server);
      }
      if (passed) {
        send(server, last + "\r\nx LOGOUT");
        answering.join(PATIENCE);
      }
    } catch (IOException | InterruptedException e) {
      return; // The test will miss what it expects.
    }
  }

  /** Passes commands on until the one that cuts, and returns that; empty if it never comes. */
  private String pass(Socket client, Socket server) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String line = lines.readLine();
    while (line != null && !line.contains(command)) {
      send(server, line);
      line = lines.readLine();
    }
    return line == null ? "" : line;
  }

  private static void send(Socket server, String line) throws IOException {
    server.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reads to the end even when the client is gone, so that the server ends all that it began. */
  private static void answer(Socket server, Socket client) {
    byte[] buffer = new byte[8192];
    try (InputStream answers = server.getInputStream()) {
      for (int count = answers.read(buffer); count >= 0; count = answers.read(buffer)) {
        if (!client.isClosed()) {
          client.getOutputStream().write(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      return; // Cut.
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
