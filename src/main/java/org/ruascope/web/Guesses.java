package org.ruascope.web;

import java.util.HashMap;
import java.util.Map;

/** Log-ins that have failed and wait for their answer. For many threads. */
final class Guesses {
  private static final int OF_ONE = 4;
  private static final int OF_ALL = 64;

  private final Map<String, Integer> waiting = new HashMap<>();
  private int all;

  /** Whether no other is looked at, from this address or from any. */
  synchronized boolean tooMany(String address) {
    return all >= OF_ALL || waiting.getOrDefault(address, 0) >= OF_ONE;
  }

  synchronized void begin(String address) {
    waiting.merge(address, 1, Integer::sum);
    all++;
  }

  synchronized void end(String address) {
    waiting.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
    all--;
  }
}
