package org.ruascope.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command's text comes from and goes to.
 *
 * @param in standard input
 * @param out for results
 * @param err for everything else
 * @param interactive whether a person looks on: lines may be overwritten
 * @param coloured whether colours are wanted
 * @param width columns
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    boolean coloured,
    int width) {

  /** The colours of outcomes. */
  enum Colour {
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    Colour(int code) {
      this.code = code;
    }
  }

  /** Coloured, if colours are wanted. */
  String paint(Colour colour, String text) {
    return coloured ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
  }
}
