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
 * The small file in which a mailbox is remembered. Lost or damaged, it is as if it had never been.
 */
record StateFile(Path path) {

  static StateFile of(MailboxSettings settings, DataSettings data) {
    return new StateFile(data.path().resolve("mailboxes").resolve(settings.name() + ".properties"));
  }

  /** What it holds; nothing if it isn't there or can't be read. */
  Properties load() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      return new Properties();
    }
    return properties;
  }

  /**
   * Writes it, in one step.
   *
   * @throws UnavailableException if it can't be written
   */
  void save(Properties properties) {
    Path next = path.resolveSibling(path.getFileName() + ".tmp");
    try {
      Files.createDirectories(path.getParent());
      try (Writer writer = Files.newBufferedWriter(next)) {
        properties.store(writer, "Mails that need no more looking at. Delete to read them again.");
      }
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return; // Another process with the same data has just put its own in place.
    } catch (IOException e) {
      throw new UnavailableException(
          "Can't write " + path + ": " + e.getMessage(),
          "make the folder writable, or set data.path",
          e);
    }
  }
}
