package org.ruascope.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An SMTP server in plain text that lets everybody in and takes every mail, except for what it is
 * told to do otherwise; it keeps the commands that it was given.
 */
public final class SmtpStub implements AutoCloseable {
  /** In place of a command: before the first one. */
  public static final String GREETING = "greeting";

  /** In place of a command: the end of a mail. */
  public static final String END = ".";

  /** The line ends. */
  public static final Act CUT =
      out -> {
        throw new IOException("cut");
      };

  /** Nothing is said any more. */
  public static final Act STALL = out -> Thread.sleep(Duration.ofMinutes(5));

  /** An answer without an end, a line at a time. */
  public static final Act DRIP =
      out -> {
        for (int line = 0; line < 3_000; line++) {
          out.write(utf8("250-and so on"));
          out.flush();
          Thread.sleep(100);
        }
      };

  private static final String DATA = "DATA";

  private final LoopbackServer server = new LoopbackServer(this::talk);
  private final Map<String, Act> acts;
  private final List<String> commands = new ArrayList<>();

  /** What it does. */
  @FunctionalInterface
  public interface Act {
    /** Says something to the client. */
    void on(OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * Starts.
   *
   * @param acts what it does otherwise, by the beginning of a command
   */
  public SmtpStub(Map<String, Act> acts) {
    this.acts = Map.copyOf(acts);
  }

  /** Gives an answer. */
  public static Act says(String reply) {
    return out -> out.write(utf8(reply));
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** What it was told on all lines: commands, without what logins are made of, and mails' ends. */
  public synchronized List<String> commands() {
    return List.copyOf(commands);
  }

  private void talk(Socket line) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    act(GREETING, line.getOutputStream());
    for (String said = in.readLine(); said != null; said = in.readLine()) {
      note(said.startsWith("AUTH ") ? "AUTH" : said);
      act(said, line.getOutputStream());
      if (said.equals(DATA) && !acts.containsKey(DATA)) {
        skipMail(in);
        note(END);
        act(END, line.getOutputStream());
      }
    }
  }

  private static void skipMail(BufferedReader in) throws IOException {
    for (String said = in.readLine(); !END.equals(said); said = in.readLine()) {
      if (said == null) {
        throw new IOException("half a mail");
      }
    }
  }

  private synchronized void note(String command) {
    commands.add(command);
  }

  private void act(String command, OutputStream out) throws IOException, InterruptedException {
    for (Map.Entry<String, Act> act : acts.entrySet()) {
      if (command.startsWith(act.getKey())) {
        act.getValue().on(out);
        return;
      }
    }
    out.write(utf8(usual(command)));
  }

  private static String usual(String command) {
    return switch (command.split(" ", 2)[0]) {
      case GREETING -> "220 stub ESMTP";
      case "EHLO" -> "250-stub\r\n250 AUTH PLAIN LOGIN";
      case "AUTH" -> "235 2.7.0 Welcome";
      case DATA -> "354 Go on";
      case "QUIT" -> "221 Bye";
      default -> "250 2.0.0 OK";
    };
  }

  private static byte[] utf8(String line) {
    return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
