package org.ruascope.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Finds out what the process's own streams are connected to. */
public final class ThisTerminal {
  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 60;
  private static final int FILE_WIDTH = 120;

  private ThisTerminal() {}

  /**
   * The process's own terminal; results are buffered and in UTF-8.
   *
   * @param environment for {@code NO_COLOR} (no-color.org), {@code TERM} and {@code COLUMNS}
   */
  public static Terminal of(Map<String, String> environment) {
    boolean interactive = isConsole() && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        System.in,
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        interactive,
        interactive && environment.getOrDefault("NO_COLOR", "").isEmpty(),
        interactive ? width(environment) : FILE_WIDTH);
  }

  /** JDK 22 and newer may have a console that is no terminal, and can tell. */
  @SuppressWarnings("SystemConsoleNull") // JDK 21's may be null
  private static boolean isConsole() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // JDK 21: a console is a terminal
    }
  }

  private static int width(Map<String, String> environment) {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return askedWidth();
    }
  }

  private static int askedWidth() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(Redirect.INHERIT).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      String columns = size.substring(size.indexOf(' ') + 1).strip();
      return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
    } catch (IOException | NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
