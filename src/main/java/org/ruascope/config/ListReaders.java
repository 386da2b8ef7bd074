package org.ruascope.config;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values with commas between them; an {@link IllegalArgumentException} says which one is wrong. */
final class ListReaders {
  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  private static final Pattern ENDS_LIKE_AN_ADDRESS = Pattern.compile("(.*\\.)?\\d+");

  private ListReaders() {}

  static List<String> readNames(Value value) {
    return each(value, Function.identity());
  }

  static List<Network> readNetworks(Value value) {
    return each(value, Network::of);
  }

  /** In lower case, with A-labels, without trailing dot. */
  static List<String> readDomains(Value value) {
    return each(value, ListReaders::domain);
  }

  /** RFC 6376 section 3.1: labels, as in a domain name; in lower case. */
  static List<String> readSelectors(Value value) {
    return each(value, ListReaders::selector);
  }

  static <T> List<T> each(Value value, Function<String, T> reader) {
    List<String> texts = Stream.of(value.text().split(",", -1)).map(String::strip).toList();
    require(!texts.contains(""), "a comma has nothing before or after it");
    return texts.stream().map(reader).toList();
  }

  private static String selector(String text) {
    String selector = text.toLowerCase(Locale.ROOT);
    require(NAME.matcher(selector).matches(), text + " isn't a selector");
    return selector;
  }

  static String domain(String text) {
    require(!text.startsWith("*."), text + ": names below a domain are meant anyway, without *.");
    String domain = toAscii(text).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    require(
        NAME.matcher(domain).matches() && !ENDS_LIKE_AN_ADDRESS.matcher(domain).matches(),
        text + " isn't a domain");
    return domain;
  }

  private static String toAscii(String text) {
    try {
      return IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(text + " isn't a domain", e);
    }
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
