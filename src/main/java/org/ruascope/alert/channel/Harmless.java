package org.ruascope.alert.channel;

import org.ruascope.report.Text;

/** Text of strangers, made fit to stand in a line for people, without quotes around it. */
final class Harmless {
  private static final int MOST = 200;

  private Harmless() {}

  /**
   * At most 200 characters; what doesn't show as itself (control characters, line ends, overrides
   * of direction, halves of surrogate pairs) is an escape.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    Text.shorten(text, MOST).codePoints().forEach(point -> append(line, point));
    return line.toString();
  }

  private static void append(StringBuilder line, int point) {
    if (Text.isPrintable(point)) {
      line.appendCodePoint(point);
    } else {
      line.append(String.format("\\u%04x", point));
    }
  }
}
