package org.ruascope.receive.imap;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** What works on the selected folder of one line. */
record OpenMailbox(
    MailboxSettings settings,
    Faults faults,
    Mailbox mailbox,
    Memory memory,
    Fetcher fetcher,
    FetchCommand command,
    Acknowledger acknowledger) {

  /**
   * Selects the folder, and ends what a poll before has begun and not ended.
   *
   * @throws UnavailableException if it isn't there, may not be changed, or is its own target
   */
  static OpenMailbox on(Line line, MailboxSettings settings, DataSettings data, Limits limits) {
    Folders folders = new Folders(line);
    Targets targets = new Targets(settings, line, folders);
    targets.requireOthers();
    Mailbox selected = Mailbox.select(line, folders, settings.folder());
    selected.requireWritable();
    Memory memory = Memory.of(settings, data, selected.uidValidity());
    Optional<Copying> begun = memory.copying();
    Mailbox mailbox =
        begun.isEmpty()
            ? selected
            : new BrokenCopy(line, folders, memory).finish(begun.get(), selected);
    String name = settings.name() + "/" + settings.folder();
    FetchCommand command = new FetchCommand(line);
    Copier copier = new Copier(line, folders, mailbox, memory);
    return new OpenMailbox(
        settings,
        line.faults(),
        mailbox,
        memory,
        new Fetcher(command, name, limits.deliverySize()),
        command,
        new Acknowledger(settings, targets, new Mover(line, folders, mailbox, copier), memory));
  }

  /**
   * Some of its mails, to be fetched.
   *
   * @param gone told how many of them are gone, again and again
   */
  Chunks chunks(UidRanges uids, LongConsumer gone) {
    return new Chunks(command, fetcher, new Blame(memory, gone), uids);
  }

  /**
   * Says which mails the server doesn't give.
   *
   * @throws UnavailableException if there are any
   */
  void requireNoneHeldBack() {
    Optional<String> heldBack = memory.heldBack();
    if (heldBack.isPresent()) {
      throw faults.fault(
          faults.server()
              + " doesn't give mails of folder "
              + Text.quote(settings.folder())
              + ", UID "
              + heldBack.get(),
          "look at them with a mail program, and move them elsewhere; all others are read, and"
              + " these are asked for again every hour",
          null);
    }
  }
}
