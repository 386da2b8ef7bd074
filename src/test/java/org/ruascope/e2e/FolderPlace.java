package org.ruascope.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.e2e.Letter.Goes;

/** A folder of files. */
record FolderPlace(Path folder) implements Place {

  @Override
  public String settings() {
    return "folders.drop.path=" + folder + "\n";
  }

  /** As files that nobody writes to any more. */
  @Override
  public void fill(List<Letter> letters) {
    FileTime past = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try {
      Files.createDirectories(folder);
      for (Letter letter : letters) {
        Path file = Files.writeString(folder.resolve(letter.name()), letter.text());
        Files.setLastModifiedTime(file, past);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> at(Goes where) {
    return switch (where) {
      case PROCESSED -> files(folder.resolve(".processed"));
      case QUARANTINE -> files(folder.resolve(".quarantine"));
      case NOWHERE -> files(folder);
    };
  }

  private static List<String> files(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(FolderPlace::hash).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      return Letter.hash(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
