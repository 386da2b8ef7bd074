package org.ruascope.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A package and all that it may use beside the JDK.
 *
 * @param name of the package, below {@code org.ruascope}
 * @param uses package patterns of ArchUnit's
 */
record Part(String name, List<String> uses) {

  static final String ROOT = "org.ruascope";

  /** Knows only what is named. */
  static Part of(String name, String... uses) {
    return new Part(name, List.of(uses));
  }

  /** Knows the nouns, and what is named. */
  static Part stage(String name, String... libraries) {
    Stream<String> nouns = Stream.of("report", "config", "check").map(noun -> ROOT + "." + noun);
    return new Part(name, Stream.concat(nouns, Stream.of(libraries)).toList());
  }

  String packageName() {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }

  @Override
  public String toString() {
    return packageName();
  }
}
