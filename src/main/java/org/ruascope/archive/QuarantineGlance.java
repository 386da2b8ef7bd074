package org.ruascope.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.config.DataSettings;
import org.ruascope.report.UnavailableException;

/**
 * Looks at the quarantine again and again, though it may have a hundred thousand entries: of its
 * 256 subfolders only those are read that have changed. For many threads.
 */
public final class QuarantineGlance {
  private final Quarantine quarantine;
  private final Path root;
  private final int most;
  private final Map<Path, QuarantineShelf> shelves = new HashMap<>();

  /**
   * Looks at nothing yet.
   *
   * @param most how many of the newest are told
   */
  public QuarantineGlance(DataSettings data, int most) {
    this.quarantine = new Quarantine(data);
    this.root = data.quarantine();
    this.most = most;
  }

  /**
   * What is kept now.
   *
   * @throws UnavailableException when the folder can't be read
   */
  public synchronized Kept look() {
    try {
      List<Path> folders = folders();
      shelves.keySet().retainAll(folders);
      for (Path folder : folders) {
        shelves.put(folder, QuarantineShelf.of(folder, most, shelves.get(folder)));
      }
      return kept();
    } catch (IOException | UncheckedIOException e) {
      throw quarantine.unreadable(e);
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(Files::isDirectory).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  private Kept kept() throws IOException {
    List<QuarantineShelf.Entry> newest =
        shelves.values().stream()
            .flatMap(shelf -> shelf.newest().stream())
            .sorted(Comparator.reverseOrder())
            .limit(most)
            .toList();
    List<Quarantined> told = new ArrayList<>();
    for (QuarantineShelf.Entry entry : newest) {
      Optional<Quarantined> found = quarantine.find(entry.hash());
      found.ifPresent(told::add);
    }
    Instant yesterday = Instant.now().minus(QuarantineShelf.DAY);
    return new Kept(
        shelves.values().stream().mapToLong(QuarantineShelf::count).sum(),
        shelves.values().stream().mapToLong(shelf -> shelf.since(yesterday)).sum(),
        told);
  }
}
