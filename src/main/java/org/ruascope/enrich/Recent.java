package org.ruascope.enrich;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found within the last minute. The answers of DNS are remembered elsewhere, but to put
 * them together takes microseconds, and many records need the same. For many threads.
 */
public final class Recent<K, V> {
  private static final int MOST = 1 << 14;
  private static final long NANOS = Duration.ofMinutes(1).toNanos();

  private final Map<K, V> found = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;
  private volatile long since;

  /**
   * Nothing as yet.
   *
   * @param nanoTime a steady clock, in nanoseconds
   */
  public Recent(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.since = nanoTime.getAsLong();
  }

  /** What was kept for this; null if nothing was, or not lately. */
  public @Nullable V find(K key) {
    if (nanoTime.getAsLong() - since > NANOS) {
      forget();
    }
    return found.get(key);
  }

  /** Keeps this for a while. */
  public void keep(K key, V value) {
    if (found.size() >= MOST) {
      forget();
    }
    found.put(key, value);
  }

  private void forget() {
    since = nanoTime.getAsLong();
    found.clear();
  }
}
