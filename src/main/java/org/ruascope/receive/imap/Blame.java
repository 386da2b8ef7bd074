package org.ruascope.receive.imap;

import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/** Remembers which mails didn't come when they were asked for. */
final class Blame {
  private final Memory memory;
  private final LongConsumer gone;

  /**
   * Nobody is blamed yet.
   *
   * @param gone told how many mails are gone, again and again
   */
  Blame(Memory memory, LongConsumer gone) {
    this.memory = memory;
    this.gone = gone;
  }

  /**
   * Asks for mails. If the line breaks, that is blamed on them, and remembered at once.
   *
   * @throws UnavailableException what asking throws
   */
  <T> T whereItBreaks(UidRanges asked, Supplier<T> question) {
    try {
      return question.get();
    } catch (UnavailableException e) {
      if (e.getCause() instanceof ConnectionException) {
        memory.blame(asked, "it breaks the line");
        memory.save();
      }
      throw e;
    }
  }

  /**
   * Mails that didn't come. If the server hasn't refused, they are gone; if they aren't, the next
   * poll finds them as if new.
   *
   * @param refusal what the server said, quoted, or null
   */
  void missing(UidRanges uids, @Nullable String refusal) {
    if (refusal == null) {
      gone.accept(uids.size());
    } else {
      memory.blame(uids, "it says " + refusal);
    }
  }
}
