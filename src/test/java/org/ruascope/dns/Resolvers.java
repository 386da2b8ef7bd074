package org.ruascope.dns;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ruascope.config.DnsSettings;

/** Resolvers with a clock that tests can set forward. */
final class Resolvers {
  private final AtomicLong nanos = new AtomicLong();

  /** With a time-out of a fifth of a second, and two tries. */
  Resolver of(InetSocketAddress... servers) {
    return of(Duration.ofMillis(200), servers);
  }

  Resolver of(Duration timeout, InetSocketAddress... servers) {
    DnsSettings settings =
        new DnsSettings(true, Optional.of(List.of(servers)), timeout, 2, Duration.ofSeconds(1));
    return new Resolver(new NameServers(settings, nanos::get), clock());
  }

  Ticker clock() {
    return nanos::get;
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Waits for an answer. */
  static Answer ask(Dns dns, String name, RecordType type) {
    return dns.ask(name, type).orTimeout(30, TimeUnit.SECONDS).join();
  }
}
