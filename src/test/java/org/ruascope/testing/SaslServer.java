package org.ruascope.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

  private final LoopbackServer server = new LoopbackServer(this::serve);
  private final String right;

  SaslServer(String username, String password) {
    this.right = "\0" + username + "\0" + password;
  }

  int port() {
    return server.port();
  }

  private void serve(Socket line) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    say(line, GREETING);
    for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
      if (asked.startsWith("AUTH\t")) {
        say(line, verdict(asked));
      }
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
    server.close();
  }
}
