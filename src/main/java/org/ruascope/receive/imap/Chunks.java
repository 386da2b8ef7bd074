package org.ruascope.receive.imap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ruascope.receive.Batches;

/** The mails of some UIDs, fetched chunk by chunk, as asked for: ascending by UID. */
final class Chunks implements Iterator<Chunk> {

  /** How many sizes are asked for at once. */
  private static final int PAGE = 2_000;

  private final Fetcher fetcher;
  private final Batches<Listed> batches;

  Chunks(Mailbox mailbox, Fetcher fetcher, long[] uids) {
    this.fetcher = fetcher;
    this.batches = new Batches<>(new Sizes(mailbox, uids), fetcher::fetched);
  }

  @Override
  public boolean hasNext() {
    return batches.hasNext();
  }

  @Override
  public Chunk next() {
    return fetcher.fetch(batches.next());
  }

  /** The sizes of mails, page by page: a backlog of any size takes little memory. */
  private static final class Sizes implements Iterator<Listed> {
    private final Mailbox mailbox;
    private final long[] uids;
    private int next;
    private Iterator<Listed> page = List.<Listed>of().iterator();

    Sizes(Mailbox mailbox, long[] uids) {
      this.mailbox = mailbox;
      this.uids = uids;
    }

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && next < uids.length) {
        page = turn().iterator();
      }
      return page.hasNext();
    }

    private List<Listed> turn() {
      int end = Math.min(next + PAGE, uids.length);
      long[] wanted = Arrays.copyOfRange(uids, next, end);
      next = end;
      return mailbox.sizes(wanted[0], wanted[wanted.length - 1]).stream()
          .filter(mail -> Arrays.binarySearch(wanted, mail.uid()) >= 0)
          .sorted(Comparator.comparingLong(Listed::uid))
          .toList();
    }

    @Override
    public Listed next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }
}
