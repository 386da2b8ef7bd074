package org.ruascope.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.DataSettings;
import org.ruascope.report.UnavailableException;

/** What couldn't be accepted, to be looked into and tried again. Changes nothing. */
public final class Quarantine {
  private final HashedPaths paths;

  /** Need not be there yet. */
  public Quarantine(DataSettings data) {
    this(new HashedPaths(data.quarantine()));
  }

  Quarantine(HashedPaths paths) {
    this.paths = paths;
  }

  /**
   * All that is kept.
   *
   * @return the newest last
   * @throws UnavailableException when the folder can't be read
   */
  public List<Quarantined> list() {
    try {
      List<Quarantined> all = new ArrayList<>();
      for (String hash : paths.all()) {
        find(hash).ifPresent(all::add);
      }
      all.sort(Comparator.comparing((Quarantined kept) -> kept.note().time()));
      return all;
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  /** Says that the folder can't be read, and what to do. */
  UnavailableException unreadable(Exception cause) {
    return new UnavailableException(
        "can't read " + paths.root() + ": " + cause.getMessage(),
        "run this as the user who runs the service, or set quarantine.path",
        cause);
  }

  /** What is kept under a hash; empty if it was accepted meanwhile. */
  Optional<Quarantined> find(String hash) throws IOException {
    Path file = paths.of(hash, HashedPaths.CONTENT);
    try {
      QuarantineNote note = note(hash).orElse(lostNote(file));
      return Optional.of(new Quarantined(hash, file, Files.size(file), note));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // It was accepted meanwhile.
    }
  }

  /** The note on a content; empty if there is none that can be read. */
  Optional<QuarantineNote> note(String hash) {
    try (InputStream in = Files.newInputStream(paths.of(hash, HashedPaths.NOTE))) {
      return Optional.of(NoteJson.read(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A program that is killed between naming a content and its note leaves the former alone. */
  private static QuarantineNote lostNote(Path file) throws IOException {
    return new QuarantineNote(
        file.toString(), Files.getLastModifiedTime(file).toInstant(), List.of());
  }
}
