package org.ruascope.enrich.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a column: {@code name:value}, with spaces between them. */
record Words(List<String> all) {

  static Words of(@Nullable String column) {
    return new Words(column == null ? List.of() : List.of(column.split(" +")));
  }

  /** Values of all that have this name. */
  Stream<String> each(String name) {
    return all.stream()
        .filter(word -> word.startsWith(name + ":"))
        .map(word -> word.substring(name.length() + 1));
  }

  Optional<String> first(String name) {
    return each(name).findFirst();
  }

  boolean has(String word) {
    return all.contains(word);
  }

  static <E extends Enum<E>> E in(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
