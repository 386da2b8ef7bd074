package org.ruascope.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** A name server, asked over UDP, and over TCP for what doesn't fit. */
final class NameServer {
  /** What passes every path in one piece (RFC 9715). */
  private static final int EDNS_BUFFER = 1232;

  /** Datagrams get lost. */
  private static final int PROBES = 3;

  private final InetSocketAddress address;
  private final Duration timeout;
  private final SimpleResolver client;
  private final Breaker breaker;

  NameServer(InetSocketAddress address, Duration timeout, LongSupplier nanoTime) {
    this.address = address;
    this.timeout = timeout;
    this.client = new SimpleResolver(address);
    client.setEDNS(0, EDNS_BUFFER, 0, List.of());
    client.setTimeout(timeout);
    this.breaker = new Breaker(toString(), this::probe, nanoTime);
  }

  boolean isAlive() {
    return breaker.isClosed();
  }

  /** How it is, as far as is known; asks nobody. */
  NameServerState state() {
    return new NameServerState(toString(), !breaker.isOpen());
  }

  /**
   * Sends a question, once.
   *
   * @return fails when no answer comes in time, or nothing that could be one
   */
  CompletableFuture<Message> send(Message question) {
    return exchange(question)
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                breaker.answered();
              } else {
                breaker.wasSilent();
              }
            });
  }

  /** Asks for the root's name servers, which any resolver knows. Never fails. */
  CompletableFuture<Boolean> probe() {
    return probe(PROBES);
  }

  private CompletableFuture<Boolean> probe(int tries) {
    return exchange(Message.newQuery(Record.newRecord(Name.root, Type.NS, DClass.IN)))
        .handle((answer, failure) -> answer != null)
        .thenCompose(
            answers ->
                answers || tries == 1
                    ? CompletableFuture.completedFuture(answers)
                    : probe(tries - 1));
  }

  /**
   * The time-out is our own: the library looks at its own when it has nothing else to do, up to a
   * second late.
   */
  private CompletableFuture<Message> exchange(Message question) {
    try {
      return client
          .sendAsync(question, Runnable::run)
          .toCompletableFuture()
          .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) { // no such address family here; or the JVM is stopping
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public String toString() {
    String host = Objects.requireNonNull(address.getAddress()).getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
