package org.ruascope.verify;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ruascope.report.Authenticity.Detail;

/** RFC 6376 section 3.2: {@code name=value; name=value}. */
final class TagList {
  private static final int MAX_LENGTH = 16 << 10;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern WHITE_SPACE = Pattern.compile("[ \t\r\n]+");

  private final String text;
  private final Map<String, Integer> starts = new LinkedHashMap<>();

  private TagList(String text) {
    this.text = text;
  }

  /**
   * Reads all tags.
   *
   * @throws UncountedException when it is no such list, or has a name twice
   */
  static TagList read(String text, Detail otherwise) throws UncountedException {
    TagList tags = new TagList(text);
    if (text.length() > MAX_LENGTH || !tags.readAll()) {
      throw new UncountedException(otherwise);
    }
    return tags;
  }

  private boolean readAll() {
    int start = 0;
    while (start < text.length()) {
      int end = end(start);
      if (!read(start, end) && !(end == text.length() && text.substring(start).isBlank())) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private boolean read(int start, int end) {
    int equals = text.indexOf('=', start);
    if (equals < 0 || equals > end) {
      return false;
    }
    String name = text.substring(start, equals).strip();
    return NAME.matcher(name).matches() && starts.put(name, equals + 1) == null;
  }

  private int end(int start) {
    int semicolon = text.indexOf(';', start);
    return semicolon < 0 ? text.length() : semicolon;
  }

  boolean has(String name) {
    return starts.containsKey(name);
  }

  /** Whether it is there, but not in front. */
  boolean isLate(String name) {
    return has(name) && !starts.keySet().iterator().next().equals(name);
  }

  /** The value without the white space around it, or this. */
  String get(String name, String otherwise) {
    Integer start = starts.get(name);
    return start == null ? otherwise : text.substring(start, end(start)).strip();
  }

  /** The words of a value, between colons; nothing if it isn't there. */
  List<String> words(String name) {
    return has(name)
        ? Stream.of(get(name, "").split(":", -1)).map(String::strip).toList()
        : List.of();
  }

  /**
   * The bytes that a value is the Base64 of, which may have white space anywhere.
   *
   * @throws UncountedException when it isn't
   */
  byte[] bytes(String name, Detail otherwise) throws UncountedException {
    try {
      return Base64.getDecoder().decode(WHITE_SPACE.matcher(get(name, "")).replaceAll(""));
    } catch (IllegalArgumentException e) {
      throw new UncountedException(otherwise);
    }
  }

  /** The text, with nothing as the value of this tag. */
  String without(String name) {
    int start = starts.getOrDefault(name, text.length());
    return text.substring(0, start) + text.substring(end(start));
  }
}
