package org.ruascope.receive.imap;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Overlap;
import org.ruascope.receive.Progress;
import org.ruascope.report.Parsed;

/**
 * One poll over one line: list, fetch, hand over, and only then move and remember. Cut between any
 * two steps, the next poll finds the mails where they were, and the store has one of each.
 */
final class Poll {
  private final OpenMailbox open;
  private final BatchHandler handler;
  private final Progress progress;
  private final MailboxSource source;

  /** What the server last said instead of giving a mail. */
  private @Nullable String refusal;

  Poll(MailboxSource source, OpenMailbox open, BatchHandler handler, Progress progress) {
    this.source = source;
    this.open = open;
    this.handler = handler;
    this.progress = progress;
  }

  /**
   * Drains the folder; then looks once more for what has arrived meanwhile.
   *
   * @throws org.ruascope.report.UnavailableException if the line, the handler or the disk fails, or
   *     the server holds a mail back
   */
  void run() {
    long[] fresh = search(open.memory().done().firstMissing());
    while (fresh.length > 0 && !progress.stopping()) {
      open.targets().create();
      drain(fresh);
      fresh = search(fresh[fresh.length - 1] + 1);
    }
    if (refusal != null) {
      throw open.faults().fault("the server doesn't give all mails: " + refusal, "", null);
    }
  }

  private long[] search(long from) {
    long[] fresh =
        LongStream.of(open.mailbox().search(from))
            .filter(uid -> !open.memory().done().contains(uid))
            .toArray();
    progress.found(source, fresh.length);
    return fresh;
  }

  private void drain(long[] uids) {
    Chunks chunks = new Chunks(open.mailbox(), open.fetcher(), uids);
    try (Ahead<Chunk> ahead = new Ahead<>(chunks);
        Overlap<Chunk> batches = new Overlap<>(this::handle, this::acknowledge)) {
      Chunk chunk = ahead.next();
      while (chunk != null) {
        batches.add(chunk);
        chunk = progress.stopping() ? null : ahead.next();
      }
      batches.finish();
    }
  }

  private List<Parsed> handle(Chunk chunk) {
    try (chunk) {
      return chunk.mails().isEmpty() ? List.of() : handler.handle(chunk.batch());
    }
  }

  private void acknowledge(Chunk chunk, List<Parsed> parsed) {
    open.acknowledger().acknowledge(chunk, parsed);
    progress.done(source, parsed);
    refusal = chunk.refusal() == null ? refusal : chunk.refusal();
  }
}
