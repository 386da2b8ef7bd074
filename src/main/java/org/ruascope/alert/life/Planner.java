package org.ruascope.alert.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ruascope.alert.Severity;
import org.ruascope.config.AlertSettings;

/** What is sent now, in which messages; pure. */
final class Planner {
  private static final Duration HOUR = Duration.ofHours(1);

  /** More messages at once than that are as good as one. */
  private static final int MOST_MESSAGES = 5;

  private static final Comparator<Ticket> URGENT =
      Comparator.comparing((Ticket ticket) -> ticket.alert().observation().severity())
          .thenComparing(ticket -> ticket.telling().at())
          .thenComparing(ticket -> ticket.alert().id());

  private final AlertSettings settings;

  Planner(AlertSettings settings) {
    this.settings = settings;
  }

  /**
   * What is sent now, each channel's in order.
   *
   * @param alerts those of which anything was told in the last hour, or is to be
   */
  Map<String, List<Parcel>> plan(Collection<Alert> alerts, Instant now) {
    Map<String, List<Parcel>> plan = new TreeMap<>();
    Stream<String> channels =
        alerts.stream()
            .flatMap(alert -> alert.tellings().stream())
            .flatMap(telling -> telling.openChannels().stream());
    channels.distinct().forEach(channel -> plan.put(channel, parcels(channel, alerts, now)));
    plan.values().removeIf(List::isEmpty);
    return plan;
  }

  private List<Parcel> parcels(String channel, Collection<Alert> alerts, Instant now) {
    List<Ticket> told = new ArrayList<>();
    List<Ticket> counted = new ArrayList<>();
    for (boolean critical : List.of(true, false)) {
      List<Alert> some = alerts.stream().filter(alert -> isCritical(alert) == critical).toList();
      choose(ready(channel, some, now), places(channel, some, now), told, counted);
    }
    return told.isEmpty() ? List.of() : pack(channel, told, counted);
  }

  /** Critical ones have places of their own: they never wait behind others. */
  private static boolean isCritical(Alert alert) {
    return alert.observation().severity() == Severity.CRITICAL;
  }

  private static List<Ticket> ready(String channel, List<Alert> alerts, Instant now) {
    return tickets(alerts)
        .filter(ticket -> ticket.telling().openChannels().contains(channel))
        .filter(ticket -> ticket.telling().isReady(channel, now))
        .sorted(URGENT)
        .toList();
  }

  private int places(String channel, List<Alert> alerts, Instant now) {
    Instant begin = now.minus(HOUR);
    long sent =
        tickets(alerts).filter(ticket -> ticket.telling().wasSentSince(channel, begin)).count();
    return Math.toIntExact(Math.max(0, settings.limitPerHour() - sent));
  }

  private static Stream<Ticket> tickets(List<Alert> alerts) {
    return alerts.stream()
        .flatMap(alert -> alert.tellings().stream().map(telling -> new Ticket(alert, telling)));
  }

  /** Without any place left, all wait. */
  private static void choose(
      List<Ticket> ready, int places, List<Ticket> told, List<Ticket> counted) {
    int first = Math.min(places, ready.size());
    told.addAll(ready.subList(0, first));
    if (first > 0) {
      counted.addAll(ready.subList(first, ready.size()));
    }
  }

  /** The last message says how many more there would have been. */
  private List<Parcel> pack(String channel, List<Ticket> told, List<Ticket> counted) {
    List<List<Ticket>> groups = groups(told);
    List<Parcel> parcels = new ArrayList<>();
    for (List<Ticket> group : groups) {
      boolean last = parcels.size() == groups.size() - 1;
      parcels.add(new Parcel(channel, group, last ? counted : List.of()));
    }
    return parcels;
  }

  private List<List<Ticket>> groups(List<Ticket> told) {
    return switch (settings.grouping()) {
      case ALL -> List.of(told);
      case ALERT -> told.stream().map(List::of).toList();
      case DOMAIN -> {
        List<List<Ticket>> groups = List.copyOf(byDomain(told).values());
        yield groups.size() > MOST_MESSAGES ? List.of(told) : groups;
      }
    };
  }

  private static Map<String, List<Ticket>> byDomain(List<Ticket> told) {
    return told.stream()
        .collect(
            groupingBy(
                ticket -> Objects.requireNonNullElse(ticket.alert().observation().domain(), ""),
                LinkedHashMap::new,
                toList()));
  }
}
