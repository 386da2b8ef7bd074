package org.ruascope.alert.channel;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ruascope.advice.Sentence;
import org.ruascope.report.Text;

/**
 * A part of a sentence.
 *
 * @param text one line
 * @param name whether it is the name of something: text of strangers, which each form sets off and
 *     guards in its own way
 */
record Piece(String text, boolean name) {
  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9., %\u2009\u202f\u00a0-]*");

  /** The parts of a sentence. Parameters are names, unless they are figures. */
  static List<Piece> of(Sentence sentence) {
    return sentence.parts().stream()
        .map(part -> part.parameter() ? parameter(part.text()) : new Piece(part.text(), false))
        .filter(piece -> !piece.text.isEmpty())
        .toList();
  }

  private static Piece parameter(String text) {
    return FIGURE.matcher(text).matches()
        ? new Piece(text, false)
        : new Piece(Harmless.line(text), true);
  }

  /** Where programs make links of what looks like one. */
  String unlinked() {
    return name ? Text.unlinked(text) : text;
  }

  /** A sentence in some form. */
  static String join(Sentence sentence, Function<Piece, String> form) {
    return of(sentence).stream().map(form).collect(Collectors.joining());
  }
}
