package org.ruascope.enrich.host;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Host;

/**
 * What was found within the last minute. The answers of DNS are remembered elsewhere, but to put
 * them together takes a microsecond, and many records have the same address.
 */
final class RecentHosts {
  private static final int MOST = 1 << 14;
  private static final long NANOS = Duration.ofMinutes(1).toNanos();

  private final Map<InetAddress, Host> hosts = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;
  private volatile long since;

  RecentHosts(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.since = nanoTime.getAsLong();
  }

  @Nullable Host find(InetAddress address) {
    if (nanoTime.getAsLong() - since > NANOS) {
      forget();
    }
    return hosts.get(address);
  }

  void keep(InetAddress address, Host host) {
    if (hosts.size() >= MOST) {
      forget();
    }
    hosts.put(address, host);
  }

  private void forget() {
    since = nanoTime.getAsLong();
    hosts.clear();
  }
}
