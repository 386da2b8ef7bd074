package org.ruascope.config;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who is asked for the names of addresses, and for how long ({@code dns.*}).
 *
 * @param enabled {@code dns.enabled}: whether anybody is asked
 * @param servers {@code dns.servers}: in the order in which they are asked; empty: the system's
 * @param timeout {@code dns.timeout}: for an answer to one try
 * @param tries {@code dns.tries}: how often a question is sent, to one server or to several
 * @param budget {@code dns.budget}: for how long storing may wait for answers, at most, before it
 *     goes on without
 */
public record DnsSettings(
    boolean enabled,
    Optional<List<InetSocketAddress>> servers,
    Duration timeout,
    int tries,
    Duration budget) {

  /** Asks nobody. */
  public static final DnsSettings OFF = of(List.of(), false);

  public DnsSettings {
    servers = servers.map(List::copyOf);
  }

  /** Asks certain servers, everything else being as usual. */
  public static DnsSettings of(InetSocketAddress... servers) {
    return of(List.of(servers), true);
  }

  private static DnsSettings of(List<InetSocketAddress> servers, boolean enabled) {
    return new DnsSettings(
        enabled, Optional.of(servers), Duration.ofSeconds(1), 2, Duration.ofSeconds(1));
  }
}
