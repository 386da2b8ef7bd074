package org.ruascope.cli;

import java.util.Locale;
import org.ruascope.report.Text;

/** Text in columns. */
final class Cells {
  private static final int MAX_SHOWN = 1_000;
  private static final int UNPRINTABLE = '\uFFFD';

  private Cells() {}

  /** Text of strangers without anything that could steer a terminal; at most 1000 characters. */
  static String printable(String hostile) {
    StringBuilder shown = new StringBuilder();
    hostile
        .codePoints()
        .limit(MAX_SHOWN)
        .forEach(point -> shown.appendCodePoint(Text.isPrintable(point) ? point : UNPRINTABLE));
    return shown.append(hostile.length() > MAX_SHOWN ? "…" : "").toString();
  }

  /** Exactly so many columns, cut or filled at the right. */
  static String left(String text, int width) {
    String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
    return cut + " ".repeat(width - cut.length());
  }

  /** At least so many columns, filled at the left. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** {@code 98.2 %}; a dash where there is nothing to divide by. Never rounded up to 100. */
  static String percent(long part, long whole) {
    if (whole == 0) {
      return "-";
    }
    double share = Math.floor(1000.0 * part / whole) / 10;
    return String.format(Locale.ROOT, "%.1f %%", share);
  }
}
