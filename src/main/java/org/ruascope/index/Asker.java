package org.ruascope.index;

/** Whoever asks Elasticsearch something, until there is an answer. */
final class Asker {
  private final boolean writes;
  private int attempts;
  private long sent;

  Asker(boolean writes) {
    this.writes = writes;
  }

  /** Notes that it asks now. */
  void asks() {
    attempts++;
    sent = System.nanoTime();
  }

  /** Whether it wants something written. */
  boolean writes() {
    return writes;
  }

  /** How often it has asked. */
  int attempts() {
    return attempts;
  }

  /** When it asked last, in the JVM's nanoseconds. */
  long sent() {
    return sent;
  }
}
