package org.ruascope.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells Postfix whether a login is right, by Dovecot's authentication protocol. One login is. */
final class SaslServer implements AutoCloseable {
  private static final String GREETING =
      """
      VERSION\t1\t2
      MECH\tPLAIN\tplaintext
      MECH\tLOGIN\tplaintext
      SPID\t1
      CUID\t1
      COOKIE\t00112233445566778899aabbccddeeff
      DONE
      """;

  private final ServerSocket socket;
  private final String right;

  SaslServer(String username, String password) throws IOException {
    this.right = "\0" + username + "\0" + password;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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
    try (line;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
      say(line, GREETING);
      for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
        if (asked.startsWith("AUTH\t")) {
          say(line, verdict(asked));
        }
      }
    } catch (IOException e) {
      // Postfix has gone
    }
  }

  private String verdict(String asked) {
    String number = asked.split("\t", 3)[1];
    String response = asked.substring(asked.indexOf("\tresp=") + 6);
    String login = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
    return login.endsWith(right) // an identity to act as may stand before it
        ? "OK\t" + number + "\tuser=someone\n"
        : "FAIL\t" + number + "\treason=Wrong password\n";
  }

  private static void say(Socket line, String text) throws IOException {
    line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
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
