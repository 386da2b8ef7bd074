package org.ruascope.dns;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps questions from a name server that is dead. Names whose own servers are dead leave a good
 * resolver silent too; so it is judged by a question that it can answer by itself.
 */
final class Breaker {
  /** So many questions one after the other without any answer are suspicious. */
  static final int SUSPICIOUS = 20;

  private static final long PAUSE = Duration.ofSeconds(30).toNanos();
  private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

  private final String name;
  private final Supplier<CompletableFuture<Boolean>> probe;
  private final LongSupplier nanoTime;
  private final AtomicInteger silent = new AtomicInteger();
  private final AtomicBoolean probing = new AtomicBoolean();
  private volatile boolean open;
  private volatile long nextProbe;

  /**
   * Closed at first.
   *
   * @param name of the server, for people
   * @param probe asks the server something it knows; tells whether it answers, and never fails
   */
  Breaker(String name, Supplier<CompletableFuture<Boolean>> probe, LongSupplier nanoTime) {
    this.name = name;
    this.probe = probe;
    this.nanoTime = nanoTime;
  }

  /** Whether the server may be asked. From time to time that lets a probe out. */
  boolean isClosed() {
    if (open && nanoTime.getAsLong() - nextProbe >= 0) {
      probe();
    }
    return !open;
  }

  /** Whether the server is kept from questions, as of now; asks nobody. */
  boolean isOpen() {
    return open;
  }

  /** The server has answered, whatever it was. */
  void answered() {
    silent.set(0);
    if (open) {
      close();
    }
  }

  /** The server hasn't answered a question. */
  void wasSilent() {
    if (silent.incrementAndGet() >= SUSPICIOUS && !open) {
      probe();
    }
  }

  private void probe() {
    if (probing.compareAndSet(false, true)) {
      var unused = probe.get().thenAccept(this::judge);
    }
  }

  private void judge(boolean answers) {
    if (answers) {
      answered();
    } else {
      open();
    }
    probing.set(false);
  }

  private synchronized void close() {
    if (open) {
      open = false;
      LOG.info("The name server {} answers again", name);
    }
  }

  private synchronized void open() {
    nextProbe = nanoTime.getAsLong() + PAUSE;
    if (!open) {
      open = true;
      LOG.warn(
          "The name server {} doesn't answer: addresses stay without names until it does"
              + " (dns.servers names others, dns.enabled=no asks nobody)",
          name);
    }
  }
}
