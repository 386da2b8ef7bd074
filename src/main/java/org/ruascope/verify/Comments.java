package org.ruascope.verify;

/** RFC 5322 section 3.2.2: what stands in parentheses, which may be nested, says nothing. */
final class Comments {
  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private int depth;
  private boolean quoted;

  private Comments(String text) {
    this.text = text;
  }

  /** The text with a space for each comment. */
  static String removed(String text) {
    return text.indexOf('(') < 0 ? text : new Comments(text).removed();
  }

  private String removed() {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '\\' && (quoted || depth > 0)) {
        keep(next);
        i++;
        next = i < text.length() ? text.charAt(i) : ' ';
      } else if (depth == 0 && next == '"') {
        quoted = !quoted;
      } else if (!quoted && next == '(') {
        depth++;
      } else if (depth > 0 && next == ')') {
        depth--;
        next = ' ';
      }
      keep(next);
    }
    return plain.toString();
  }

  private void keep(char next) {
    if (depth == 0) {
      plain.append(next);
    }
  }
}
