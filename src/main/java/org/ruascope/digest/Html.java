package org.ruascope.digest;

import org.ruascope.advice.Sentence;
import org.ruascope.report.Text;

/** HTML in the making: what isn't markup of ours is encoded. */
final class Html {
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
    html.append(Text.html(text));
    return this;
  }

  /** A sentence, in which what it speaks of is set off: it can't turn its neighbours around. */
  Html sentence(Sentence sentence) {
    for (Sentence.Part part : sentence.parts()) {
      if (part.parameter()) {
        name(part.text());
      } else {
        text(part.text());
      }
    }
    return this;
  }

  private void name(String name) {
    html.append("<b style=\"unicode-bidi:isolate\">").append(Text.htmlName(name)).append("</b>");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
