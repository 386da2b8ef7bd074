package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.ruascope.alert.Notice;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings parcels to channels, and keeps account of it. For many threads. */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** Longer than any channel takes. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final Alerts alerts;
  private final Narration words;
  private final ChannelStates states;
  private final InstantSource clock;

  Courier(Alerts alerts, Narration words, ChannelStates states, InstantSource clock) {
    this.alerts = alerts;
    this.words = words;
    this.states = states;
    this.clock = clock;
  }

  /**
   * Delivers what nobody else does meanwhile.
   *
   * @return whether the channel takes anything
   */
  boolean deliver(Channel channel, Parcel parcel) {
    try {
      List<Ticket> claimed =
          parcel.tickets().stream().flatMap(t -> claim(channel.name(), t).stream()).toList();
      return claimed.isEmpty() || send(channel, claimed, parcel.counted());
    } catch (UnavailableException e) {
      LOG.warn("Alerts can't be told by {}: {}; {}", channel.name(), e.getMessage(), e.remedy());
      return false;
    }
  }

  /** As it is then; empty if it isn't to be sent any more, or by somebody else. */
  private Optional<Ticket> claim(String channel, Ticket ticket) {
    AtomicBoolean mine = new AtomicBoolean();
    Instant now = clock.instant();
    int number = ticket.telling().number();
    Optional<Alert> alert =
        alerts.change(
            ticket.alert().id(),
            before -> {
              mine.set(before.telling(number).filter(t -> t.isReady(channel, now)).isPresent());
              return mine.get()
                  ? before.with(number, channel, delivery -> delivery.claimed(now.plus(CLAIM)))
                  : before;
            });
    return alert
        .filter(claimed -> mine.get())
        .map(claimed -> new Ticket(claimed, claimed.telling(number).orElseThrow()));
  }

  private boolean send(Channel channel, List<Ticket> claimed, List<Ticket> counted) {
    try {
      channel.send(claimed.stream().map(this::notice).toList(), counted.size());
    } catch (DeliveryException e) {
      failed(channel.name(), claimed, e);
      return false;
    }
    Instant now = clock.instant();
    states.sent(channel.name(), now);
    change(channel.name(), claimed, delivery -> delivery.ended(Delivery.State.SENT, now));
    change(channel.name(), counted, delivery -> delivery.counted(now));
    return true;
  }

  /** What the channel was told to be so, and is. It was told: a failure harms nothing. */
  void refresh(Channel channel, List<Alert> alerts) {
    List<Notice> firing =
        alerts.stream()
            .filter(alert -> alert.isOpen() && !alert.isSilent(clock.instant()))
            .flatMap(alert -> alert.toldBy(channel.name()).stream().map(t -> words.of(alert, t)))
            .toList();
    try {
      channel.refresh(firing);
    } catch (DeliveryException e) {
      LOG.info("{} can't be told again: {}; {}", channel.name(), e.getMessage(), e.remedy());
    }
  }

  private Notice notice(Ticket ticket) {
    return words.of(ticket.alert(), ticket.telling());
  }

  private void failed(String channel, List<Ticket> claimed, DeliveryException reason) {
    Instant now = clock.instant();
    if (states.failed(channel, reason, now)) {
      LOG.warn(
          "Alerts can't be told by {}: {}; {}. It is tried again",
          channel,
          reason.getMessage(),
          reason.remedy());
    }
    for (Ticket ticket : claimed) {
      Instant told = ticket.telling().at();
      change(channel, List.of(ticket), delivery -> Retries.after(delivery, told, reason, now));
    }
  }

  private void change(String channel, List<Ticket> tickets, UnaryOperator<Delivery> change) {
    for (Ticket ticket : tickets) {
      int number = ticket.telling().number();
      alerts.change(ticket.alert().id(), alert -> alert.with(number, channel, change));
    }
  }
}
