package org.ruascope.alert.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ruascope.advice.Sentence;

/**
 * A part of a sentence.
 *
 * @param text one line
 * @param name whether it is the name of something: text of strangers, which each form sets off and
 *     guards in its own way
 */
record Piece(String text, boolean name) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");
  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9., %\u2009\u202f\u00a0-]*");

  /** The parts of a sentence. Parameters are names, unless they are figures. */
  static List<Piece> of(Sentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(sentence.template());
    int end = 0;
    while (matcher.find()) {
      pieces.add(new Piece(sentence.template().substring(end, matcher.start()), false));
      pieces.add(parameter(sentence.parameters().getOrDefault(matcher.group(1), matcher.group())));
      end = matcher.end();
    }
    pieces.add(new Piece(sentence.template().substring(end), false));
    return pieces.stream().filter(piece -> !piece.text.isEmpty()).toList();
  }

  private static Piece parameter(String text) {
    return FIGURE.matcher(text).matches()
        ? new Piece(text, false)
        : new Piece(Harmless.line(text), true);
  }

  /** A sentence in some form. */
  static String join(Sentence sentence, Function<Piece, String> form) {
    return of(sentence).stream().map(form).collect(Collectors.joining());
  }
}
