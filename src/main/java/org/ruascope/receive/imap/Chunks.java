package org.ruascope.receive.imap;

import java.util.Iterator;
import java.util.List;
import org.ruascope.receive.Batches;

/**
 * The mails of some UIDs, fetched chunk by chunk, as asked for: ascending by UID. Those that don't
 * come are blamed.
 */
final class Chunks implements Iterator<Chunk> {
  private final Fetcher fetcher;
  private final Blame blame;
  private final Batches<Listed> batches;

  Chunks(FetchCommand command, Fetcher fetcher, Blame blame, UidRanges uids) {
    this.fetcher = fetcher;
    this.blame = blame;
    this.batches = new Batches<>(new Sizes(command, blame, uids), fetcher::fetched);
  }

  @Override
  public boolean hasNext() {
    return batches.hasNext();
  }

  @Override
  public Chunk next() {
    List<Listed> listed = batches.next();
    UidRanges asked = UidRanges.of(listed.stream().mapToLong(Listed::uid));
    Chunk chunk = blame.whereItBreaks(asked, () -> fetcher.fetch(listed));
    blame.missing(chunk.missing(), chunk.refusal());
    return chunk;
  }
}
