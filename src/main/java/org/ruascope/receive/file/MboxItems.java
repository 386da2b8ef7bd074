package org.ruascope.receive.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ruascope.receive.file.Mbox.Mail;
import org.ruascope.report.Delivery;

/** The mails of an mbox, one by one. */
final class MboxItems implements Iterator<Item> {
  private final Path file;
  private final Mbox mbox;
  private final String source;
  private final Consumer<Path> unreadable;
  private @Nullable Mail next;
  private int number;

  MboxItems(Path file, Mbox mbox, Mail first, String source, Consumer<Path> unreadable) {
    this.file = file;
    this.mbox = mbox;
    this.next = first;
    this.source = source;
    this.unreadable = unreadable;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Item next() {
    Mail mail = next;
    if (mail == null) {
      throw new NoSuchElementException();
    }
    number++;
    Delivery delivery = new Delivery(source + " mail " + number, mbox.content(mail));
    boolean last = advance(mail);
    return new Item(file, delivery, mail.end() - mail.start(), last);
  }

  /** Whether that was the last; a file that can't be read to its end has no last. */
  private boolean advance(Mail mail) {
    try {
      next = mbox.mailAt(mail.end());
      return next == null;
    } catch (IOException e) {
      next = null;
      unreadable.accept(file);
      return false;
    }
  }
}
