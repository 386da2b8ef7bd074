package org.ruascope.verify;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ruascope.report.Authenticity.Detail;

/**
 * How much of a mail may change on its way without harm to its signature (RFC 6376 section 3.4).
 */
enum Canonicalization {
  /** Nothing. */
  SIMPLE,
  /** White space, and the case of field names. */
  RELAXED;

  private static final Pattern WHITE_SPACE = Pattern.compile("[ \t]+");

  /** Of header and body, as {@code c=} names them. */
  record Pair(Canonicalization header, Canonicalization body) {

    static Pair of(String text) throws UncountedException {
      String[] words = text.split("/", 2);
      return new Pair(
          Canonicalization.of(words[0]),
          words.length == 1 ? SIMPLE : Canonicalization.of(words[1]));
    }
  }

  private static Canonicalization of(String word) throws UncountedException {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "simple" -> SIMPLE;
      case "relaxed" -> RELAXED;
      default -> throw new UncountedException(Detail.UNSUPPORTED);
    };
  }

  /** A field as it is signed, without a line break at its end. */
  String field(HeaderField field) {
    return this == SIMPLE ? field.raw() : field.name() + ":" + relaxed(field.value());
  }

  private static String relaxed(String value) {
    String unfolded = value.replace("\r\n", "");
    return WHITE_SPACE.matcher(unfolded).replaceAll(" ").strip();
  }
}
