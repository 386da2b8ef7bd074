package org.ruascope.alert.rule;

/** Counts by day, the first day first: of all, and of hits, which are those of interest. */
final class Series {
  private final long[] hits;
  private final long[] all;

  Series(int days) {
    this.hits = new long[days];
    this.all = new long[days];
  }

  int days() {
    return all.length;
  }

  void add(int day, long moreHits, long more) {
    hits[day] += moreHits;
    all[day] += more;
  }

  long hits(int day) {
    return hits[day];
  }

  long all(int day) {
    return all[day];
  }

  /** All of each day. */
  long[] all() {
    return all.clone();
  }

  /** Hits from a day on, to another, which isn't in it. */
  long hits(int from, int to) {
    return sum(hits, from, to);
  }

  /** All from a day on, to another, which isn't in it. */
  long all(int from, int to) {
    return sum(all, from, to);
  }

  /** How many days there are with any, from a day on, to another, which isn't in it. */
  int daysWithAny(int from, int to) {
    int days = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      days += all[i] > 0 ? 1 : 0;
    }
    return days;
  }

  private static long sum(long[] counts, int from, int to) {
    long sum = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
