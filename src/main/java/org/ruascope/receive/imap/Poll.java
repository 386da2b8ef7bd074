package org.ruascope.receive.imap;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Overlap;
import org.ruascope.receive.Progress;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;

/**
 * One poll over one line: list, fetch, hand over, and only then move and remember. Cut between any
 * two steps, the next poll finds the mails where they were, and the store has one of each.
 */
final class Poll {
  private final OpenMailbox open;
  private final BatchHandler handler;
  private final Progress progress;
  private final MailboxSource source;

  Poll(MailboxSource source, OpenMailbox open, BatchHandler handler, Progress progress) {
    this.source = source;
    this.open = open;
    this.handler = handler;
    this.progress = progress;
  }

  /**
   * Drains the folder; then looks once more for what has arrived meanwhile; then asks again for
   * what didn't come.
   *
   * @throws org.ruascope.report.UnavailableException if the line, the handler or the disk fails, or
   *     the server holds a mail back
   */
  void run() {
    progress.found(source, open.memory().suspects());
    long[] fresh = search(open.memory().firstOpen());
    while (fresh.length > 0 && !progress.stopping()) {
      drain(fresh);
      fresh = search(fresh[fresh.length - 1] + 1);
    }
    askAgain();
    open.requireNoneHeldBack();
  }

  private long[] search(long from) {
    long[] found = open.mailbox().search(from);
    open.memory().found(from, found);
    long[] fresh = LongStream.of(found).filter(open.memory()::isNew).toArray();
    progress.found(source, fresh.length);
    return fresh;
  }

  private void drain(long[] uids) {
    Chunks chunks = open.chunks(UidRanges.of(LongStream.of(uids)), this::gone);
    try (Ahead<Chunk> ahead = new Ahead<>(chunks);
        Overlap<Chunk> batches = new Overlap<>(this::handle, this::acknowledge, Chunk::close)) {
      Chunk chunk = next(ahead, batches);
      while (chunk != null) {
        batches.add(chunk);
        chunk = progress.stopping() ? null : next(ahead, batches);
      }
      batches.finish();
    }
  }

  /** What somebody has removed meanwhile is no work that is left undone. */
  private void gone(long mails) {
    progress.found(source, -mails);
  }

  /** If the next can't be had, those before are acknowledged all the same, as far as can be. */
  private static @Nullable Chunk next(Ahead<Chunk> ahead, Overlap<Chunk> batches) {
    try {
      return ahead.next();
    } catch (UnavailableException e) {
      try {
        batches.finish();
      } catch (UnavailableException another) {
        e.addSuppressed(another);
      }
      throw e;
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
  }

  /** Nothing is fetched ahead here: if the line breaks, all before is acknowledged. */
  private void askAgain() {
    Optional<UidRanges> suspects = takeSuspects();
    while (suspects.isPresent()) {
      UidRanges there = open.mailbox().unmarked(suspects.get());
      gone(suspects.get().size() - there.size());
      Chunks chunks = open.chunks(there, this::gone);
      while (chunks.hasNext() && !progress.stopping()) {
        Chunk chunk = chunks.next();
        acknowledge(chunk, handle(chunk));
      }
      suspects = takeSuspects();
    }
  }

  private Optional<UidRanges> takeSuspects() {
    return progress.stopping() ? Optional.empty() : open.memory().takeSuspects();
  }
}
