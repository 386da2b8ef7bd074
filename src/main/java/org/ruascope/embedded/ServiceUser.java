package org.ruascope.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.report.UnavailableException;

/** Runs the server as {@code nobody} when ruascope runs as root: Elasticsearch refuses root. */
final class ServiceUser {
  /** {@code nobody} on every Linux. */
  private static final int NOBODY = 65534;

  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  private ServiceUser() {}

  /** What to put before a command; empty when ruascope isn't root. */
  static List<String> prefix() {
    return "root".equals(System.getProperty("user.name")) ? AS_NOBODY : List.of();
  }

  /**
   * Gives a directory to the user, with all in it, when ruascope is root.
   *
   * @param programs what the user must be able to run, in or outside of the directory
   * @throws UnavailableException when the user can't
   */
  static void handOver(Path directory, List<Path> programs) throws IOException {
    if (prefix().isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      }
    }
    for (Path program : programs) {
      requireReachable(program);
    }
  }

  private static void requireReachable(Path program) throws IOException {
    List<String> command =
        Stream.concat(AS_NOBODY.stream(), Stream.of("test", "-x", program.toString())).toList();
    if (exitCode(command) != 0) {
      throw new UnavailableException(
          "Elasticsearch refuses to run as root, and the user nobody can't reach " + program,
          "set data.path to a directory that every user may enter (such as /var/lib/ruascope),"
              + " or run ruascope as another user than root",
          null);
    }
  }

  private static int exitCode(List<String> command) {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UnavailableException(
          "Elasticsearch refuses to run as root, and setpriv can't be run: " + e.getMessage(),
          "install util-linux, or run ruascope as another user than root",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Interrupted", "", e);
    }
  }
}
