package org.ruascope.config;

import java.util.List;

/** How much a stranger may send. docs/configuration.md has a line for each. */
final class LimitKeys {
  private static final int ANY = 999_999_999;

  static final Key<Long> DELIVERY_SIZE = Key.literal(Limits.DELIVERY_SIZE, Kind.SIZE, "50MiB");
  static final Key<Long> DOCUMENT_SIZE = Key.literal(Limits.DOCUMENT_SIZE, Kind.SIZE, "1GiB");
  static final Key<Integer> RATIO = limit(Limits.RATIO, ANY, "200");
  static final Key<Integer> ENTRIES = limit(Limits.ENTRIES, ANY, "1000");
  static final Key<Integer> NESTING = limit(Limits.NESTING, 100, "8");
  static final Key<Integer> XML_DEPTH = limit(Limits.XML_DEPTH, 1_000, "32");
  static final Key<Integer> VALUE_LENGTH = limit(Limits.VALUE_LENGTH, ANY, "65536");
  static final Key<Integer> RECORDS = limit(Limits.RECORDS, ANY, "2000000");

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          DELIVERY_SIZE, DOCUMENT_SIZE, RATIO, ENTRIES, NESTING, XML_DEPTH, VALUE_LENGTH, RECORDS);

  private LimitKeys() {}

  private static Key<Integer> limit(String name, int most, String literal) {
    return Key.literal(name, Kind.wholeNumber("number", 1, most), literal);
  }
}
