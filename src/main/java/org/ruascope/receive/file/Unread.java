package org.ruascope.receive.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ruascope.report.UnavailableException;

/** Files and folders that couldn't be read: told once everything else is done. */
final class Unread implements Consumer<Path> {
  private static final int MOST_SHOWN = 5;

  private final List<Path> shown = new ArrayList<>();
  private long count;

  @Override
  public void accept(Path path) {
    count++;
    if (shown.size() < MOST_SHOWN) {
      shown.add(path);
    }
  }

  /**
   * Tells.
   *
   * @throws UnavailableException if there is any
   */
  void tell() {
    if (count > 0) {
      String more = count > shown.size() ? " and " + (count - shown.size()) + " more" : "";
      throw new UnavailableException(
          "Can't read " + String.join(", ", shown.stream().map(Path::toString).toList()) + more,
          "let the user who runs ruascope read them",
          null);
    }
  }
}
