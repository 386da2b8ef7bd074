package org.ruascope.bench;

import java.util.Arrays;

/** Measures seconds. */
final class Clock {
  private Clock() {}

  /** Something to be measured. */
  @FunctionalInterface
  interface Work {
    void run() throws java.io.IOException, InterruptedException;
  }

  /** How long it takes. */
  static double seconds(Work work) throws java.io.IOException, InterruptedException {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  /** The middle one. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
