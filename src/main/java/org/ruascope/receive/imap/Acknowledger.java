package org.ruascope.receive.imap;

import java.util.List;
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
  private final Targets targets;
  private final Mover mover;
  private final Memory memory;

  Acknowledger(MailboxSettings settings, Targets targets, Mover mover, Memory memory) {
    this.settings = settings;
    this.targets = targets;
    this.mover = mover;
    this.memory = memory;
  }

  /**
   * Acknowledges a chunk, one at a time. Those of its mails that didn't come aren't done.
   *
   * @param parsed what became of its mails, in their order
   */
  void acknowledge(Chunk chunk, List<Parsed> parsed) {
    for (Target target : Target.of(settings)) {
      UidRanges uids = uids(chunk, parsed, target.disposal());
      if (!uids.isEmpty()) {
        targets.create(target);
        mover.move(uids, target.folder(), target.setting());
      }
    }
    memory.done(chunk.came());
    memory.save();
  }

  private static UidRanges uids(Chunk chunk, List<Parsed> parsed, Disposal disposal) {
    return UidRanges.of(
        IntStream.range(0, chunk.mails().size())
            .filter(i -> parsed.get(i).disposal() == disposal)
            .mapToLong(i -> chunk.mails().get(i).uid()));
  }
}
