package org.ruascope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ruascope.testing.DovecotServer;

/** As fast as the server gives mails: FETCH of 500 at once, and nobody looks at what comes. */
final class BareFetch {
  private static final int CHUNK = 500;
  private static final String TAG = "bench ";
  private static final int PATIENCE_MILLIS = 30_000;

  private BareFetch() {}

  /** Fetches the mails from UID 1 on. */
  static void fetch(int port, String user, int mails) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      InputStream in = socket.getInputStream();
      ask(socket, in, "LOGIN " + user + " " + DovecotServer.PASSWORD);
      ask(socket, in, "SELECT INBOX");
      for (int uid = 1; uid <= mails; uid += CHUNK) {
        ask(socket, in, "UID FETCH " + uid + ":" + (uid + CHUNK - 1) + " (UID BODY.PEEK[])");
      }
      ask(socket, in, "LOGOUT");
    }
  }

  /** The answer ends with a line that begins with the tag and OK, which are in no mail here. */
  private static void ask(Socket socket, InputStream in, String command) throws IOException {
    socket.getOutputStream().write((TAG + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    byte[] end = (TAG + "OK").getBytes(StandardCharsets.US_ASCII);
    byte[] buffer = new byte[1 << 20];
    int matched = 0;
    while (matched < end.length) {
      int count = in.read(buffer);
      if (count < 0) {
        throw new IOException("the server hung up at " + command);
      }
      for (int i = 0; i < count && matched < end.length; i++) {
        if (matched == TAG.length() && buffer[i] != 'O') {
          throw new IOException("the server refuses " + command);
        }
        matched = buffer[i] == end[matched] ? matched + 1 : 0;
      }
    }
  }
}
