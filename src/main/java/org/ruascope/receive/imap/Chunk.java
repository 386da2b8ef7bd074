package org.ruascope.receive.imap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.receive.NamelessFile;
import org.ruascope.report.Batch;
import org.ruascope.report.Delivery;

/**
 * Mails that were fetched together.
 *
 * @param listed all that were asked for, by UID, ascending
 * @param mails those that came
 * @param refusal what the server said if it didn't give all, else null
 * @param spool the file that holds the one large mail, else null
 */
record Chunk(
    List<Listed> listed, List<Mail> mails, @Nullable String refusal, @Nullable NamelessFile spool)
    implements Ahead.Disposable {

  /** A mail that came. */
  record Mail(long uid, Delivery delivery) {}

  Batch batch() {
    return new Batch(mails.stream().map(Mail::delivery).toList());
  }

  /** UIDs of those that came. */
  UidRanges came() {
    return UidRanges.of(mails.stream().mapToLong(Mail::uid));
  }

  /** UIDs of those that didn't come: they are gone, or the server doesn't give them. */
  UidRanges missing() {
    return UidRanges.of(listed.stream().mapToLong(Listed::uid)).without(came());
  }

  /** Deletes the file. */
  @Override
  public void close() {
    try {
      if (spool != null) {
        spool.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
