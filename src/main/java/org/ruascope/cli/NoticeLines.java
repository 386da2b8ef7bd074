package org.ruascope.cli;

import java.io.PrintStream;
import java.util.List;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;

/** A notice for people. */
final class NoticeLines {
  private final PrintStream out;

  NoticeLines(PrintStream out) {
    this.out = out;
  }

  /** In a line. */
  void headline(Notice notice) {
    String line = "%s, %s: ".formatted(notice.occasion().word(), notice.severity().word());
    out.println(line + printable(notice.headline()));
  }

  /** What happened, what it means and what to do. */
  void body(Notice notice) {
    all("  ", notice.what());
    if (notice.means() != null) {
      out.println("  " + printable(notice.means()));
    }
    all("  → ", notice.next());
  }

  private void all(String begin, List<Sentence> sentences) {
    sentences.forEach(sentence -> out.println(begin + printable(sentence)));
  }

  private static String printable(Sentence sentence) {
    return Cells.printable(sentence.text());
  }
}
