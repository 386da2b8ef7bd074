package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Word;

/** Reads what {@link JsonDocument} has written. */
final class StoredWords {

  private StoredWords() {}

  /** The constant with this word. */
  static <E extends Enum<E> & Word> E of(JsonNode word, E otherwise) {
    return of(word.asText(), otherwise);
  }

  /** The constant with this word, or null where there is none. */
  static <E extends Enum<E> & Word> @Nullable E orNull(JsonNode word, E otherwise) {
    return word.isTextual() ? of(word, otherwise) : null;
  }

  /** The constant with this word. */
  static <E extends Enum<E> & Word> E of(String word, E otherwise) {
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (constant.word().equals(word)) {
        return constant;
      }
    }
    return otherwise;
  }

  /** A list of texts; empty if there is none. */
  static List<String> list(JsonNode array) {
    List<String> texts = new ArrayList<>(array.size());
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
