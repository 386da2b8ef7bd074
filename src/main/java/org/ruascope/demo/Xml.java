package org.ruascope.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes elements, each on a line of its own unless there is no indentation. */
final class Xml {
  private final StringBuilder text;
  private final String indent;
  private final Set<String> leftOut;
  private int depth;

  /**
   * Begins a document.
   *
   * @param declaration first line
   * @param indent of each level; empty: all in one line
   * @param leftOut names of leaves that aren't written
   */
  Xml(String declaration, String indent, Set<String> leftOut) {
    this.text = new StringBuilder(declaration);
    this.indent = indent;
    this.leftOut = leftOut;
  }

  /** An element with elements in it. */
  void within(String name, Runnable content) {
    within(name, "", content);
  }

  /** An element with attributes, written as given, and elements in it. */
  void within(String name, String attributes, Runnable content) {
    newLine().append('<').append(name).append(attributes).append('>');
    depth++;
    content.run();
    depth--;
    newLine().append("</").append(name).append('>');
  }

  /** An element with text in it, unless it is left out or there is no text. */
  void leaf(String name, @Nullable String value) {
    if (value != null && !leftOut.contains(name)) {
      newLine().append('<').append(name).append('>');
      text.append(escaped(value)).append("</").append(name).append('>');
    }
  }

  private StringBuilder newLine() {
    return indent.isEmpty() ? text : text.append('\n').append(indent.repeat(depth));
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
