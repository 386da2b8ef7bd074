package org.ruascope.receive.imap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Parsed;
import org.ruascope.report.Parsed.Disposal;

/**
 * Moves the mails of a chunk to where their outcome says, and then remembers that they are done.
 * Cut in between, mails that stay where they are will be read once more, and no harm done.
 */
final class Acknowledger {
  private final MailboxSettings settings;
  private final Mover mover;
  private final Memory memory;

  /** All up to here is done, but for mails that were listed and didn't come. */
  private long doneTo;

  Acknowledger(MailboxSettings settings, Mover mover, Memory memory) {
    this.settings = settings;
    this.mover = mover;
    this.memory = memory;
    this.doneTo = memory.done().firstMissing() - 1;
  }

  /**
   * Acknowledges a chunk. Chunks come in the order of their UIDs.
   *
   * @param parsed what became of its mails, in their order
   */
  void acknowledge(Chunk chunk, List<Parsed> parsed) {
    mover.move(uids(chunk, parsed, Disposal.PROCESSED), settings.processedFolder());
    mover.move(uids(chunk, parsed, Disposal.QUARANTINE), settings.quarantineFolder());
    remember(chunk);
    memory.save();
  }

  private static UidRanges uids(Chunk chunk, List<Parsed> parsed, Disposal disposal) {
    UidRanges uids = new UidRanges();
    IntStream.range(0, chunk.mails().size())
        .filter(i -> parsed.get(i).disposal() == disposal)
        .mapToLong(i -> chunk.mails().get(i).uid())
        .forEach(uid -> uids.add(uid, uid));
    return uids;
  }

  /**
   * UIDs only ever ascend, so one that is below and wasn't listed will never be a mail. One that
   * was listed and didn't come is gone, or will come another time: the next poll will see.
   */
  private void remember(Chunk chunk) {
    Set<Long> came = chunk.mails().stream().map(Chunk.Mail::uid).collect(Collectors.toSet());
    for (Listed listed : chunk.listed()) {
      long last = came.contains(listed.uid()) ? listed.uid() : listed.uid() - 1;
      memory.done().add(doneTo + 1, last);
      doneTo = listed.uid();
    }
  }
}
