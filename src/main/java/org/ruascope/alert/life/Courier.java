package org.ruascope.alert.life;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  /** Another program may have a channel of this name; if not, nothing waits for ever. */
  void abandon(String channel, Parcel parcel) {
    Instant now = clock.instant();
    for (Ticket ticket : parcel.tickets()) {
      if (Retries.isOver(ticket.telling().at(), now)) {
        change(
            channel, List.of(ticket), delivery -> delivery.failed(now, "there is no such channel"));
      }
    }
  }

  /** As it is then; empty if it isn't to be sent any more, or by somebody else. */
  private Optional<Ticket> claim(String channel, Ticket ticket) {
    Claim claim = new Claim(ticket, channel, clock.instant());
    return alerts.change(ticket.alert().id(), claim).flatMap(claim::ticket);
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

  /** What the channel was told to be so, be it by its number alone, and is. */
  void refresh(Channel channel, List<Alert> alerts) {
    List<Notice> firing =
        alerts.stream()
            .filter(alert -> alert.isOpen() && !alert.isSilent(clock.instant()))
            .flatMap(alert -> alert.toldBy(channel.name()).stream().map(t -> words.of(alert, t)))
            .toList();
    try {
      if (channel.refresh(firing)) {
        states.sent(channel.name(), clock.instant());
      }
    } catch (DeliveryException e) {
      warn(channel.name(), e);
    }
  }

  private Notice notice(Ticket ticket) {
    return words.of(ticket.alert(), ticket.telling());
  }

  private void failed(String channel, List<Ticket> claimed, DeliveryException reason) {
    Instant now = clock.instant();
    warn(channel, reason);
    for (Ticket ticket : claimed) {
      change(channel, List.of(ticket), delivery -> Retries.after(delivery, reason, now));
    }
  }

  private void warn(String channel, DeliveryException reason) {
    if (states.failed(channel, reason, clock.instant())) {
      LOG.warn(
          "Alerts can't be told by {}: {}{}. It is tried again",
          channel,
          reason.getMessage(),
          reason.remedy().isEmpty() ? "" : "; " + reason.remedy());
    }
  }

  private void change(String channel, List<Ticket> tickets, UnaryOperator<Delivery> change) {
    for (Ticket ticket : tickets) {
      int number = ticket.telling().number();
      alerts.change(ticket.alert().id(), alert -> alert.with(number, channel, change));
    }
  }
}
