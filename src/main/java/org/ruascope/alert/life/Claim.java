package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Somebody wants to tell something now: of several who do, one may, if it still is to be told. */
final class Claim implements UnaryOperator<Alert> {
  /** Longer than any channel takes. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final int number;
  private final String channel;
  private final Instant now;
  private boolean granted;

  /** Not granted yet. */
  Claim(Ticket ticket, String channel, Instant now) {
    this.number = ticket.telling().number();
    this.channel = channel;
    this.now = now;
  }

  @Override
  public Alert apply(Alert alert) {
    granted = false;
    return alert
        .telling(number)
        .filter(telling -> telling.isReady(channel, now))
        .map(telling -> decided(alert, telling))
        .orElse(alert);
  }

  private Alert decided(Alert alert, Telling telling) {
    granted = !alert.isMoot(telling, now);
    return granted
        ? alert.claimed(number, channel, now, now.plus(LEASE))
        : alert.with(number, channel, delivery -> delivery.ended(Delivery.State.DROPPED, now));
  }

  /** What may be told, as it is then; empty if it may not. */
  Optional<Ticket> ticket(Alert claimed) {
    return claimed
        .telling(number)
        .filter(telling -> granted)
        .map(telling -> new Ticket(claimed, telling));
  }
}
