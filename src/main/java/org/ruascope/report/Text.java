package org.ruascope.report;

/** Text of strangers, made fit to stand in a message, a log line or a terminal. */
public final class Text {

  private static final int MAX_QUOTED = 80;

  private Text() {}

  /**
   * In double quotes, at most 80 characters, with control, format (bidirectional overrides) and
   * line separator characters as escapes.
   */
  public static String quote(String hostile) {
    StringBuilder quoted = new StringBuilder("\"");
    int end = Math.min(hostile.length(), MAX_QUOTED);
    hostile
        .substring(0, end)
        .codePoints()
        .forEach(
            point -> {
              if (isPrintable(point)) {
                quoted.appendCodePoint(point);
              } else {
                quoted.append(String.format("\\u%04x", point));
              }
            });
    return quoted.append(end < hostile.length() ? "…\"" : "\"").toString();
  }

  /** At most so many UTF-16 units and an ellipsis; no surrogate pair is torn apart. */
  public static String shorten(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    return text.substring(0, end) + "…";
  }

  /** Whether a code point shows as itself and nothing else. */
  public static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
