package org.ruascope.receive.imap;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.DataSettings;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.UnavailableException;

/**
 * What is remembered of a mailbox folder from poll to poll: which UIDs need no more looking at,
 * which mails didn't come when asked for, and what was begun and not ended. Losing it only means
 * reading mails once more. Any thread may use it.
 */
final class Memory {
  private final StateFile file;
  private final String folder;
  private final String uidValidity;
  private final UidRanges done;
  private final Suspects suspects;
  private @Nullable Copying copying;

  private Memory(StateFile file, String folder, String uidValidity, Properties remembered) {
    this.file = file;
    this.folder = folder;
    this.uidValidity = uidValidity;
    this.done = UidRanges.parse(remembered.getProperty("done", ""));
    this.suspects = Suspects.read(remembered);
    this.copying = Copying.parse(remembered.getProperty("copying", ""));
  }

  /**
   * What is remembered of a mailbox; nothing if its UIDs have become void (RFC 9051 section
   * 2.3.1.1) or another folder, user or server has been configured under its name.
   */
  static Memory of(MailboxSettings settings, DataSettings data, long uidValidity) {
    StateFile file = StateFile.of(settings, data);
    String folder = settings.username() + " " + settings.host() + " " + settings.folder();
    String validity = String.valueOf(uidValidity);
    Properties remembered = file.load();
    boolean valid =
        folder.equals(remembered.getProperty("folder"))
            && validity.equals(remembered.getProperty("uidvalidity"));
    try {
      return new Memory(file, folder, validity, valid ? remembered : new Properties());
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Memory(file, folder, validity, new Properties());
    }
  }

  /** The first UID that may have to be looked at. */
  synchronized long firstOpen() {
    return done.firstMissing();
  }

  /** Whether a mail is neither done nor suspect. */
  synchronized boolean isNew(long uid) {
    return !done.contains(uid) && !suspects.contains(uid);
  }

  /**
   * The folder was searched. UIDs only ever ascend, so one that is below another and wasn't found
   * will never be a mail.
   *
   * @param from the first that was searched for
   * @param found ascending
   */
  synchronized void found(long from, long[] found) {
    UidRanges gone = UidRanges.of(suspects.all().uids().filter(uid -> uid >= from));
    gone.add(from, found.length == 0 ? 0 : found[found.length - 1]);
    done(gone.without(UidRanges.of(LongStream.of(found))));
  }

  /** Mails that need no more looking at. */
  synchronized void done(UidRanges uids) {
    done.add(uids);
    suspects.forget(uids);
  }

  /**
   * Mails that were asked for together didn't come; of none that is nothing.
   *
   * @param reason what was said instead, for people
   */
  synchronized void blame(UidRanges uids, String reason) {
    if (!uids.isEmpty()) {
      suspects.blame(uids, reason);
    }
  }

  /** How many mails are suspect. */
  synchronized long suspects() {
    return suspects.all().size();
  }

  /** Suspect mails that are to be asked for next; no longer suspect, unless blamed again. */
  synchronized Optional<UidRanges> takeSuspects() {
    return suspects.take();
  }

  /** Which mails the server didn't give, and what it said; empty if none is held back. */
  synchronized Optional<String> heldBack() {
    return suspects.holdsBack()
        ? Optional.of(suspects.all() + ": " + suspects.why())
        : Optional.empty();
  }

  /** A COPY that was begun and not ended. */
  synchronized Optional<Copying> copying() {
    return Optional.ofNullable(copying);
  }

  /** Remembers that a COPY begins, before it does. */
  synchronized void begin(Copying begun) {
    copying = begun;
    save();
  }

  /** The COPY that was begun has ended. */
  synchronized void end() {
    copying = null;
  }

  /**
   * Writes it to disk.
   *
   * @throws UnavailableException if it can't be written
   */
  synchronized void save() {
    Properties properties = new Properties();
    properties.setProperty("folder", folder);
    properties.setProperty("uidvalidity", uidValidity);
    properties.setProperty("done", done.toString());
    suspects.write(properties);
    properties.setProperty("copying", copying == null ? "" : copying.toString());
    file.save(properties);
  }
}
