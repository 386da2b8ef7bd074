package org.ruascope.receive.imap;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A set of UIDs, kept as ranges; written like an IMAP sequence-set: {@code 1:40,42}. */
final class UidRanges {
  private static final Pattern COMMA = Pattern.compile(",");

  /** First UID of a range to its last; ranges neither overlap nor touch. */
  private final NavigableMap<Long, Long> ranges = new TreeMap<>();

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws NumberFormatException for anything else
   */
  static UidRanges parse(String set) {
    UidRanges ranges = new UidRanges();
    if (!set.isEmpty()) {
      COMMA.splitAsStream(set).forEach(ranges::addRange);
    }
    return ranges;
  }

  private void addRange(String range) {
    int colon = range.indexOf(':');
    long first = Long.parseLong(colon < 0 ? range : range.substring(0, colon));
    add(first, colon < 0 ? first : Long.parseLong(range.substring(colon + 1)));
  }

  /** The UIDs as a set. */
  static UidRanges of(Iterable<Long> uids) {
    UidRanges ranges = new UidRanges();
    uids.forEach(uid -> ranges.add(uid, uid));
    return ranges;
  }

  /** Adds all from first to last; nothing if last is before first. */
  void add(long first, long last) {
    if (last < first) {
      return;
    }
    long start = first;
    long end = last;
    Map.Entry<Long, Long> touching = ranges.floorEntry(last + 1);
    while (touching != null && touching.getValue() >= first - 1) {
      start = Math.min(start, touching.getKey());
      end = Math.max(end, touching.getValue());
      ranges.remove(touching.getKey());
      touching = ranges.floorEntry(last + 1);
    }
    ranges.put(start, end);
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  boolean contains(long uid) {
    Map.Entry<Long, Long> range = ranges.floorEntry(uid);
    return range != null && range.getValue() >= uid;
  }

  /** The smallest possible UID that isn't in the set. */
  long firstMissing() {
    Map.Entry<Long, Long> first = ranges.firstEntry();
    return first == null || first.getKey() > 1 ? 1 : first.getValue() + 1;
  }

  @Override
  public String toString() {
    return ranges.entrySet().stream().map(UidRanges::range).collect(Collectors.joining(","));
  }

  private static String range(Map.Entry<Long, Long> range) {
    return range.getKey().equals(range.getValue())
        ? range.getKey().toString()
        : range.getKey() + ":" + range.getValue();
  }
}
