package org.ruascope.query.history;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Tally;
import org.ruascope.query.Dimension;
import org.ruascope.report.Disposition;
import org.ruascope.report.Verdict.Kind;

/**
 * Puts together cells that differ in how receivers judged the mail only. They come one after
 * another, as they are sorted.
 */
final class MailSums {
  /** By what these cells differ; from which follow all counts. */
  static final String ALIGNMENT = Dimension.ALIGNMENT.field();

  static final String DISPOSITION = Dimension.DISPOSITION.field();

  private static final Set<String> BY_DKIM = Set.of("both", "dkim");
  private static final Set<String> BY_SPF = Set.of("both", "spf");
  private static final Set<String> REFUSED =
      Set.of(Disposition.QUARANTINE.word(), Disposition.REJECT.word());

  private final Map<Alike, Long> overridden;
  private final MailCells.Reader reader;
  private @Nullable Alike current;
  private Tally tally = Tally.NONE;

  /**
   * Mail of which the rules count one kind of message.
   *
   * @param source empty if it is one of many
   */
  record Alike(Cell.Told told, String source, Kind whose) {
    static Alike of(Cell cell) {
      return new Alike(
          cell.told(), cell.text(MailCells.SOURCE), kind(cell.text(Dimension.VERDICT.field())));
    }

    /** What has no verdict is nobody's that is known. */
    private static Kind kind(String word) {
      return Arrays.stream(Kind.values())
          .filter(each -> each.word().equals(word))
          .findFirst()
          .orElse(Kind.UNKNOWN);
    }
  }

  /**
   * Of nothing yet.
   *
   * @param overridden messages that were treated otherwise than the policy asks
   */
  MailSums(Map<Alike, Long> overridden, MailCells.Reader reader) {
    this.overridden = overridden;
    this.reader = reader;
  }

  void add(Cell cell) {
    Alike next = Alike.of(cell);
    if (!next.equals(current)) {
      end();
      current = next;
    }
    tally = tally.plus(tally(cell));
  }

  private static Tally tally(Cell cell) {
    long all = cell.found().messages();
    boolean dkim = BY_DKIM.contains(cell.text(ALIGNMENT));
    boolean spf = BY_SPF.contains(cell.text(ALIGNMENT));
    boolean refused = REFUSED.contains(cell.text(DISPOSITION));
    return new Tally(
        all, dkim || spf ? all : 0, dkim ? all : 0, spf ? all : 0, refused ? all : 0, 0);
  }

  /** There are no more of these. */
  void end() {
    if (current != null) {
      Tally others = new Tally(0, 0, 0, 0, 0, overridden.getOrDefault(current, 0L));
      Cell.Told told = current.told();
      reader.read(
          told,
          new Facts.Mail(
              told.day(), told.reporter(), current.source(), current.whose(), tally.plus(others)));
    }
    current = null;
    tally = Tally.NONE;
  }
}
