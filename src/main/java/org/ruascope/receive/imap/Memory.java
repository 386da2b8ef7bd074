package org.ruascope.receive.imap;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.ruascope.config.DataSettings;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.UnavailableException;

/**
 * Which UIDs of a mailbox folder need no more looking at: a small file, so that mails which stay
 * where they are aren't fetched again. Losing it only means reading them once more.
 */
final class Memory {
  private final Path file;
  private final String folder;
  private final String uidValidity;
  private final UidRanges done;

  private Memory(Path file, String folder, String uidValidity, UidRanges done) {
    this.file = file;
    this.folder = folder;
    this.uidValidity = uidValidity;
    this.done = done;
  }

  /**
   * What is remembered of a mailbox; nothing if its UIDs have become void (RFC 9051 section
   * 2.3.1.1) or another folder, user or server has been configured under its name.
   */
  static Memory of(MailboxSettings settings, DataSettings data, long uidValidity) {
    Path file = data.path().resolve("mailboxes").resolve(settings.name() + ".properties");
    String folder = settings.username() + " " + settings.host() + " " + settings.folder();
    Properties properties = load(file);
    boolean valid =
        folder.equals(properties.getProperty("folder"))
            && String.valueOf(uidValidity).equals(properties.getProperty("uidvalidity"));
    UidRanges done = valid ? parse(properties.getProperty("done", "")) : new UidRanges();
    return new Memory(file, folder, String.valueOf(uidValidity), done);
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      return new Properties();
    }
    return properties;
  }

  private static UidRanges parse(String done) {
    try {
      return UidRanges.parse(done);
    } catch (NumberFormatException e) {
      return new UidRanges();
    }
  }

  /** UIDs that need no more looking at. */
  UidRanges done() {
    return done;
  }

  /**
   * Writes the file, in one step.
   *
   * @throws UnavailableException if it can't be written
   */
  void save() {
    Path next = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      write(next);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return; // Another process with the same data has just put its own in place.
    } catch (IOException e) {
      throw new UnavailableException(
          "Can't write " + file + ": " + e.getMessage(),
          "make the folder writable, or set data.path",
          e);
    }
  }

  private void write(Path next) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("folder", folder);
    properties.setProperty("uidvalidity", uidValidity);
    properties.setProperty("done", done.toString());
    try (Writer writer = Files.newBufferedWriter(next)) {
      properties.store(writer, "Mails that need no more looking at. Delete to read them again.");
    }
  }
}
