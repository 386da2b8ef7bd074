package org.ruascope.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Chance, always the same for the same seed. */
record Chance(RandomGenerator random) {
  private static final double MANY = 30;

  boolean oneIn(double times) {
    return random.nextDouble() * times < 1;
  }

  double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** As many of each order of magnitude. */
  double magnitude(double from, double to) {
    return Math.exp(between(Math.log(from), Math.log(to)));
  }

  /** A factor around 1. */
  double factor(double spread) {
    return Math.exp(spread * random.nextGaussian());
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** By Poisson's distribution. */
  long count(double mean) {
    if (mean > MANY) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    long count = -1;
    for (double left = 1, end = Math.exp(-mean); left > end; left *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** How many of so many, each with the same chance. */
  long of(long all, double each) {
    double mean = all * Math.clamp(each, 0.0, 1.0);
    if (all > MANY) {
      double spread = Math.sqrt(mean * (1 - mean / all));
      long found =
          mean < MANY / 3 ? count(mean) : Math.round(mean + spread * random.nextGaussian());
      return Math.clamp(found, 0, all);
    }
    return LongStream.range(0, all).filter(i -> random.nextDouble() * all < mean).count();
  }
}
