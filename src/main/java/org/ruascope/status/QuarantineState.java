package org.ruascope.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.archive.Kept;
import org.ruascope.archive.QuarantineNote.Refusal;
import org.ruascope.archive.Quarantined;

/**
 * What couldn't be accepted.
 *
 * @param count of deliveries
 * @param lastDay how many of them came in the last 24 hours
 * @param newest some of them, the newest first
 */
public record QuarantineState(long count, long lastDay, List<Entry> newest) {
  private static final int ID_LENGTH = 12;
  private static final int MOST_REFUSALS = 3;

  public QuarantineState {
    newest = List.copyOf(newest);
  }

  /**
   * A delivery.
   *
   * @param id for {@code ruascope quarantine}
   * @param time when it was judged so
   * @param source where it came from; a stranger's text
   * @param size of the kept file, compressed, in bytes
   * @param refusals why, the first few
   * @param more how many refusals there are beside them
   * @param retry the command that tries it again
   */
  public record Entry(
      String id,
      Instant time,
      String source,
      long size,
      List<Why> refusals,
      int more,
      String retry) {
    public Entry {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param reason a word
   * @param detail one sentence; may quote a stranger
   * @param setting that would admit it; null if none would
   * @param limit what that setting was then
   */
  public record Why(String reason, String detail, @Nullable String setting, @Nullable Long limit) {
    private static Why of(Refusal refusal) {
      return new Why(refusal.reason(), refusal.detail(), refusal.setting(), refusal.limit());
    }
  }

  static QuarantineState of(Kept kept) {
    return new QuarantineState(
        kept.count(), kept.lastDay(), kept.newest().stream().map(QuarantineState::entry).toList());
  }

  private static Entry entry(Quarantined kept) {
    String id = kept.hash().substring(0, ID_LENGTH);
    List<Refusal> refusals = kept.note().refusals();
    return new Entry(
        id,
        kept.note().time(),
        kept.note().source(),
        kept.size(),
        refusals.stream().limit(MOST_REFUSALS).map(Why::of).toList(),
        Math.max(0, refusals.size() - MOST_REFUSALS),
        "ruascope quarantine retry " + id);
  }
}
