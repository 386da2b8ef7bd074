package org.ruascope.digest;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ruascope.report.Text;

/** Numbers, days and names as people read them, in the same way as the page. */
final class Words {
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter SHORT_DAY = pattern("d MMM");
  private static final int LONGEST = 60;
  private static final double NEARLY_ALL = 0.9999;
  private static final double NEARLY_NONE = 0.0001;
  private static final double THOUSANDTH = 0.001;

  private Words() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /** With its noun, in the singular where there is one. */
  static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** A share as percent; never 100 % or 0 % for what isn't all or nothing. */
  static String share(double share) {
    if (share == 0 || share == 1) {
      return share == 0 ? "0 %" : "100 %";
    }
    int digits = share > 1 - THOUSANDTH || share < THOUSANDTH ? 2 : 1;
    double kept = Math.clamp(share, NEARLY_NONE, NEARLY_ALL);
    return String.format(Locale.ENGLISH, "%." + digits + "f %%", kept * 100);
  }

  /** How much more or less it is than before, in percent. */
  static String change(long now, long before) {
    if (before == 0) {
      return now == 0 ? "as before" : "none before";
    }
    long percent = Math.round(100.0 * (now - before) / before);
    return percent == 0 ? "as before" : String.format(Locale.ENGLISH, "%+,d %%", percent);
  }

  /** In percentage points. */
  static String points(double change) {
    double tenths = Math.round(change * 1_000) / 10.0;
    return tenths == 0 ? "as before" : String.format(Locale.ENGLISH, "%+.1f points", tenths);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** {@code 16 to 22 November 2026}; month and year are named once if they are the same. */
  static String days(LocalDate first, LocalDate last) {
    String begin =
        first.getYear() != last.getYear()
            ? day(first)
            : first.getMonth() == last.getMonth()
                ? String.valueOf(first.getDayOfMonth())
                : pattern("d MMMM").format(first);
    return begin + " to " + day(last);
  }

  /**
   * A name that strangers have chosen, harmless: what steers or hides is seen, and it is cut if it
   * is long.
   */
  static String name(String hostile) {
    if (hostile.isEmpty()) {
      return "(no name)";
    }
    String quoted = Text.quote(Text.shorten(hostile, LONGEST));
    return quoted.substring(1, quoted.length() - 1);
  }
}
