package org.ruascope.receive.imap;

import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.MailboxSettings;

/** What works on the selected folder of one line. */
record OpenMailbox(
    Faults faults,
    Mailbox mailbox,
    Targets targets,
    Memory memory,
    Fetcher fetcher,
    Acknowledger acknowledger) {

  /**
   * Selects the folder.
   *
   * @throws org.ruascope.report.UnavailableException if it isn't there, or may not be changed
   */
  static OpenMailbox on(Line line, MailboxSettings settings, DataSettings data, Limits limits) {
    Folders folders = new Folders(line);
    Mailbox mailbox = Mailbox.select(line, folders, settings.folder());
    mailbox.requireWritable();
    Memory memory = Memory.of(settings, data, mailbox.uidValidity());
    String name = settings.name() + "/" + settings.folder();
    return new OpenMailbox(
        line.faults(),
        mailbox,
        new Targets(settings, line, folders),
        memory,
        new Fetcher(mailbox, name, limits.deliverySize()),
        new Acknowledger(settings, new Mover(line, folders, mailbox), memory));
  }
}
