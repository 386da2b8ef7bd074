package org.ruascope.alert.life;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is sent now, in which messages; pure. */
final class Planner {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Routing routing;
  private final Packer packer;

  Planner(Routing routing) {
    this.routing = routing;
    this.packer = new Packer(routing);
  }

  /**
   * What is sent now, each channel's in order.
   *
   * @param alerts those of which anything was told in the last hour, or is to be
   */
  Map<String, List<Parcel>> plan(Collection<Alert> alerts, Instant now) {
    Map<String, List<Parcel>> plan = new TreeMap<>();
    Map<Quota, List<Alert>> sharing =
        alerts.stream().collect(groupingBy(alert -> routing.of(alert.observation()).quota()));
    Stream<String> channels =
        alerts.stream()
            .flatMap(alert -> alert.tellings().stream())
            .flatMap(telling -> telling.openChannels().stream())
            .distinct();
    channels.forEach(
        channel -> plan.put(channel, packer.pack(channel, choices(channel, sharing, now))));
    plan.values().removeIf(List::isEmpty);
    return plan;
  }

  private Map<Quota, Choice> choices(String channel, Map<Quota, List<Alert>> sharing, Instant now) {
    Map<Quota, Choice> choices = new HashMap<>();
    sharing.forEach(
        (quota, alerts) ->
            choices.put(
                quota, choice(ready(channel, alerts, now), places(quota, channel, alerts, now))));
    return choices;
  }

  private List<Ticket> ready(String channel, List<Alert> alerts, Instant now) {
    return tickets(alerts)
        .filter(ticket -> ticket.telling().isReady(channel, now))
        .filter(ticket -> !routing.isQuiet(ticket.alert().observation(), now))
        .sorted(Ticket.URGENT)
        .toList();
  }

  private static int places(Quota quota, String channel, List<Alert> alerts, Instant now) {
    long sent =
        tickets(alerts)
            .filter(ticket -> ticket.telling().wasSentWithin(HOUR, channel, now))
            .count();
    return Math.toIntExact(Math.max(0, quota.perHour() - sent));
  }

  private static Stream<Ticket> tickets(List<Alert> alerts) {
    return alerts.stream()
        .flatMap(alert -> alert.tellings().stream().map(telling -> new Ticket(alert, telling)));
  }

  /** Without any place left, all wait. */
  private static Choice choice(List<Ticket> ready, int places) {
    int first = Math.min(places, ready.size());
    List<Ticket> rest = ready.subList(first, ready.size());
    return new Choice(ready.subList(0, first), first == 0 ? List.of() : rest);
  }
}
