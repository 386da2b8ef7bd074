package org.ruascope.receive.file;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.ruascope.receive.file.Mbox.Mail;
import org.ruascope.report.Delivery;

/** The deliveries in a file: one, but an mbox has one a mail. */
final class FileItems {

  private FileItems() {}

  /**
   * The deliveries in a file, read lazily.
   *
   * @param source what people call the file
   * @param unreadable told if the file can't be read; it is passed over then
   * @param links whether the file may be a symbolic link
   */
  static Iterator<Item> in(
      Path file, String source, Consumer<Path> unreadable, LinkOption... links) {
    return items(file, () -> Seekable.of(file, links), source, unreadable);
  }

  /** The deliveries in bytes which are those of a file, or were. */
  static Iterator<Item> in(Path file, Seekable bytes, String source, Consumer<Path> unreadable) {
    return items(file, () -> bytes, source, unreadable);
  }

  /** Opens what is to be read. */
  @FunctionalInterface
  private interface Opening {
    Seekable open() throws IOException;
  }

  private static Iterator<Item> items(
      Path file, Opening opening, String source, Consumer<Path> unreadable) {
    try {
      Seekable bytes = opening.open();
      Mbox mbox = new Mbox(bytes);
      Mail first = mbox.mailAt(0);
      return first == null
          ? List.of(whole(file, bytes, source)).iterator()
          : new MboxItems(file, mbox, first, source, unreadable);
    } catch (NoSuchFileException e) {
      return Collections.emptyIterator();
    } catch (IOException e) {
      unreadable.accept(file);
      return Collections.emptyIterator();
    }
  }

  private static Item whole(Path file, Seekable bytes, String source) throws IOException {
    return new Item(file, new Delivery(source, () -> bytes.from(0)), bytes.size(), true);
  }
}
