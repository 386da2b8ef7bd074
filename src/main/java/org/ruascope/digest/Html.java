package org.ruascope.digest;

import java.util.regex.Pattern;
import org.ruascope.advice.Sentence;

/** HTML in the making: what isn't markup of ours is encoded. */
final class Html {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

  /** After these, long names may be broken; and mail programs don't take them for addresses. */
  private static final Pattern BREAK = Pattern.compile("(?<=[./@:_-])");

  private final StringBuilder html = new StringBuilder();

  /** Markup of ours. */
  Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Opens an element with our own attributes, style first. */
  Html open(String element, String style, String attributes) {
    html.append('<').append(element);
    if (!attributes.isEmpty()) {
      html.append(' ').append(attributes);
    }
    if (!style.isEmpty()) {
      html.append(" style=\"").append(style).append('"');
    }
    html.append('>');
    return this;
  }

  Html close(String element) {
    html.append("</").append(element).append(">\n");
    return this;
  }

  /** Any text. */
  Html text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** A sentence, in which what it speaks of is set off: it can't turn its neighbours around. */
  Html sentence(Sentence sentence) {
    String template = sentence.template();
    int end = 0;
    for (var match : PARAMETER.matcher(template).results().toList()) {
      text(template.substring(end, match.start()));
      name(sentence.parameters().getOrDefault(match.group(1), match.group()));
      end = match.end();
    }
    return text(template.substring(end));
  }

  private void name(String name) {
    html.append("<b style=\"unicode-bidi:isolate\">");
    String broken = String.join("\0", BREAK.split(name));
    html.append(escaped(broken).replace("\0", "<wbr>"));
    html.append("</b>");
  }

  /** For text and for attributes in double quotes alike. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(each -> escaped.append(escaped((char) each)));
    return escaped.toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> String.valueOf(character);
    };
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
