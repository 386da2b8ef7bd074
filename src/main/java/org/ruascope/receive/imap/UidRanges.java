package org.ruascope.receive.imap;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

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

  /** The UIDs as a set. */
  static UidRanges of(LongStream uids) {
    UidRanges ranges = new UidRanges();
    uids.forEach(uid -> ranges.add(uid, uid));
    return ranges;
  }

  /** Adds all from the first to the last; none if the last is smaller. */
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

  /** Adds others. */
  void add(UidRanges others) {
    others.ranges.forEach(this::add);
  }

  /** Those of this set that aren't in the other. */
  UidRanges without(UidRanges others) {
    UidRanges left = new UidRanges();
    left.add(this);
    others.ranges.forEach(left::remove);
    return left;
  }

  private void remove(long first, long last) {
    Map.Entry<Long, Long> touched = ranges.floorEntry(last);
    while (touched != null && touched.getValue() >= first) {
      ranges.remove(touched.getKey());
      add(touched.getKey(), first - 1);
      add(last + 1, touched.getValue());
      touched = ranges.floorEntry(last);
    }
  }

  /** The lower and the higher half, by number; of a single one only itself. */
  List<UidRanges> halves() {
    return pages((size() + 1) / 2);
  }

  /** Cut into sets of this many, ascending. */
  List<UidRanges> pages(long length) {
    return LongStream.iterate(0, start -> start < size(), start -> start + length)
        .mapToObj(start -> of(uids().skip(start).limit(length)))
        .toList();
  }

  /** All in ascending order. */
  LongStream uids() {
    return ranges.entrySet().stream()
        .flatMapToLong(range -> LongStream.rangeClosed(range.getKey(), range.getValue()));
  }

  long size() {
    return ranges.entrySet().stream()
        .mapToLong(range -> range.getValue() - range.getKey() + 1)
        .sum();
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
  public boolean equals(Object other) {
    return other instanceof UidRanges set && ranges.equals(set.ranges);
  }

  @Override
  public int hashCode() {
    return ranges.hashCode();
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
