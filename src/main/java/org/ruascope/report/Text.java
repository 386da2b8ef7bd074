package org.ruascope.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text of strangers, made fit to stand in a message, a log line, a terminal or a mail. */
public final class Text {

  private static final int MAX_QUOTED = 80;
  private static final Pattern BREAK = Pattern.compile("(?<=[./@:_-])");

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

  /** For HTML: in text, and in attributes in double quotes. */
  public static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * A name for HTML: a long one may be broken, and no mail program takes it for an address that it
   * could make a link of.
   */
  public static String htmlName(String name) {
    return Stream.of(BREAK.split(name)).map(Text::html).collect(Collectors.joining("<wbr>"));
  }

  /** A name for plain text, of which nobody makes a link to somewhere. */
  public static String unlinked(String name) {
    return name.replace("://", ":/ /");
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
