package org.ruascope.alert.channel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ruascope.alert.Notice;
import org.ruascope.report.Text;

/**
 * One message of alerts.
 *
 * @param notices at least one; the most urgent first
 * @param more how many more there are that aren't shown
 */
record Bulletin(List<Notice> notices, int more) {
  private static final int LONGEST_SUBJECT = 150;

  /** The same whenever the same is told again. */
  String id() {
    return Hash.of(notices.stream().map(Notice::id).collect(Collectors.joining("\n")));
  }

  /** One line that says what it is about. */
  String subject() {
    int others = notices.size() - 1 + more;
    String subject = Text.shorten(headline(notices.getFirst()), LONGEST_SUBJECT);
    return others == 0 ? subject : subject + " (and " + others + " more)";
  }

  /** What is so, in plain text. */
  static String headline(Notice notice) {
    return before(notice) + Piece.join(notice.headline(), Piece::text);
  }

  /** What comes before a headline. */
  static String before(Notice notice) {
    return switch (notice.occasion()) {
      case FIRING -> "";
      case REMINDER -> "Still: ";
      case RESOLVED -> "Resolved: ";
    };
  }

  /** How urgent it is, in a word. */
  static String urgency(Notice notice) {
    return notice.occasion() == Notice.Occasion.RESOLVED
        ? "Resolved"
        : notice.severity().name().charAt(0)
            + notice.severity().name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** What is said of those that aren't shown; empty if there are none. */
  String rest() {
    return more == 0 ? "" : "And " + more + " more, on the page.";
  }

  /** The same with fewer shown. */
  Bulletin showing(int most) {
    return notices.size() <= most
        ? this
        : new Bulletin(notices.subList(0, most), more + notices.size() - most);
  }
}
