package org.ruascope.receive.imap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A COPY that a poll before has begun, and of which it isn't known whether it took place. Mails
 * that have arrived in the target are only expunged; the others are found again, as if new.
 */
final class BrokenCopy {
  private final Line line;
  private final Folders folders;
  private final Memory memory;
  private final Fingerprints fingerprints;

  BrokenCopy(Line line, Folders folders, Memory memory) {
    this.line = line;
    this.folders = folders;
    this.memory = memory;
    this.fingerprints = new Fingerprints(new FetchCommand(line));
  }

  /**
   * Ends it.
   *
   * @param selected the folder that is read
   * @return the same, selected anew
   */
  Mailbox finish(Copying begun, Mailbox selected) {
    var left = fingerprints.of(selected.present(begun.uids()));
    List<String> arrived = new ArrayList<>(left.isEmpty() ? List.of() : arrived(begun));
    // Each that arrived stands for one: two mails may be the same.
    UidRanges copied =
        UidRanges.of(
            left.entrySet().stream()
                .filter(mail -> arrived.remove(mail.getValue()))
                .mapToLong(mail -> mail.getKey()));
    Mailbox again = selected.again(folders);
    expunge(copied, again);
    return again;
  }

  private Collection<String> arrived(Copying begun) {
    if (!folders.exists(begun.folder())) {
      return List.of();
    }
    Mailbox target = Mailbox.examine(line, folders, begun.folder());
    return target.uidValidity() == begun.uidValidity()
        ? fingerprints.of(target.all(begun.uidNext())).values()
        : List.of();
  }

  private void expunge(UidRanges copied, Mailbox mailbox) {
    if (!copied.isEmpty()) {
      new Copier(line, folders, mailbox, memory).expunge(copied);
    }
    memory.done(copied);
    memory.end();
    memory.save();
  }
}
