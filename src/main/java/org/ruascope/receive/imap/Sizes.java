package org.ruascope.receive.imap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.ruascope.receive.Batches;
import org.ruascope.receive.imap.FetchCommand.Answer;

/**
 * The sizes of mails, page by page: a backlog of any size takes little memory. Mails that don't
 * come are blamed.
 */
final class Sizes implements Iterator<Listed> {

  /** How many are asked for at once. */
  private static final int PAGE = 2_000;

  /** Fewer at first: until then there is nothing to work on. */
  private static final int FIRST_PAGE = Batches.MAX_ITEMS;

  private final FetchCommand command;
  private final Blame blame;
  private final long[] uids;
  private int next;
  private Iterator<Listed> page = List.<Listed>of().iterator();

  Sizes(FetchCommand command, Blame blame, UidRanges uids) {
    this.command = command;
    this.blame = blame;
    this.uids = uids.uids().toArray();
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && next < uids.length) {
      page = turn().iterator();
    }
    return page.hasNext();
  }

  private List<Listed> turn() {
    int end = Math.min(next + (next == 0 ? FIRST_PAGE : PAGE), uids.length);
    UidRanges wanted = UidRanges.of(Arrays.stream(uids, next, end));
    long first = uids[next];
    next = end;
    Answer<List<Listed>> sizes =
        blame.whereItBreaks(wanted, () -> command.sizes(first, uids[end - 1]));
    List<Listed> listed =
        sizes.found().stream()
            .filter(mail -> wanted.contains(mail.uid()))
            .sorted(Comparator.comparingLong(Listed::uid))
            .toList();
    blame.missing(
        wanted.without(UidRanges.of(listed.stream().mapToLong(Listed::uid))), sizes.refusal());
    return listed;
  }

  @Override
  public Listed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
