package org.ruascope.alert.life;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Severity;

/**
 * That people are to be told of an alert, and how far that is: it is stored before anything is
 * sent, so that a crash loses nothing.
 *
 * @param number counted from 1 in each alert: with the alert's id, the notice's id
 * @param occasion why
 * @param severity how urgent it was then
 * @param at when that was decided
 * @param deliveries by the names of channels
 */
public record Telling(
    int number,
    Occasion occasion,
    Severity severity,
    Instant at,
    Map<String, Delivery> deliveries) {
  public Telling {
    deliveries = Map.copyOf(deliveries);
  }

  boolean isOpen() {
    return !openChannels().isEmpty();
  }

  /** Whether it turned out that nobody needs to be told, or nobody was there to be. */
  boolean isVoid() {
    return deliveries.values().stream()
        .allMatch(delivery -> delivery.state() == Delivery.State.DROPPED);
  }

  Set<String> openChannels() {
    return channels(Delivery::isOpen);
  }

  /** Whether somebody may send it by this channel now. */
  boolean isReady(String channel, Instant now) {
    return channels(delivery -> delivery.isReady(now)).contains(channel);
  }

  /** Whether the channel has taken it lately. */
  boolean wasSentWithin(Duration time, String channel, Instant now) {
    return channels(delivery -> delivery.wasSentWithin(time, now)).contains(channel);
  }

  /** By which it was told, or perhaps was. */
  Set<String> toldChannels() {
    return channels(Delivery::mayBeTold);
  }

  /** By which it was told, or counted. */
  Set<String> knowingChannels() {
    return channels(delivery -> delivery.mayBeTold() || delivery.state() == Delivery.State.COUNTED);
  }

  private Set<String> channels(Predicate<Delivery> wanted) {
    return deliveries.entrySet().stream()
        .filter(each -> wanted.test(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** With the delivery by one channel changed. */
  Telling with(String channel, UnaryOperator<Delivery> change) {
    return with((name, delivery) -> name.equals(channel) ? change.apply(delivery) : delivery);
  }

  /** It is told as it is now. */
  Telling as(Severity now) {
    return new Telling(number, occasion, now, at, deliveries);
  }

  /** What nobody sends at this moment needn't be sent any more. */
  Telling dropped(Instant now) {
    return with((name, delivery) -> delivery.dropped(now));
  }

  private Telling with(Change change) {
    Map<String, Delivery> changed =
        deliveries.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, each -> change.of(each.getKey(), each.getValue())));
    return new Telling(number, occasion, severity, at, changed);
  }

  /** What becomes of a channel's delivery. */
  @FunctionalInterface
  private interface Change {
    Delivery of(String channel, Delivery delivery);
  }
}
