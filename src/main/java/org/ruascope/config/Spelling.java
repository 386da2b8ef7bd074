package org.ruascope.config;

import java.util.Comparator;
import java.util.stream.Stream;

/** Finds what was probably meant. */
final class Spelling {
  private Spelling() {}

  /** {@code ; did you mean …?}, or nothing if no candidate is near. */
  static String hint(String written, Stream<String> candidates) {
    int most = 1 + written.length() / 6;
    return candidates
        .filter(candidate -> distance(written, candidate) <= most)
        .min(Comparator.comparingInt(candidate -> distance(written, candidate)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  /** Levenshtein's distance; but a word that was only cut short is near. */
  static int distance(String one, String other) {
    return other.startsWith(one) ? 1 : levenshtein(one, other);
  }

  private static int levenshtein(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      above = nextRow(above, row, one.charAt(row - 1), other);
    }
    return above[other.length()];
  }

  private static int[] nextRow(int[] above, int row, char letter, String other) {
    int[] current = new int[above.length];
    current[0] = row;
    for (int column = 1; column < current.length; column++) {
      int change = above[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
      current[column] = Math.min(change, 1 + Math.min(above[column], current[column - 1]));
    }
    return current;
  }
}
