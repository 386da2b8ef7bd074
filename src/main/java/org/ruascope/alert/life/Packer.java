package org.ruascope.alert.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ruascope.config.Grouping;

/** What stands in which message; pure. */
final class Packer {
  /** More messages at once than that are as good as one. */
  private static final int MOST_MESSAGES = 5;

  private final Routing routing;

  Packer(Routing routing) {
    this.routing = routing;
  }

  /** The last message with notices of a quota says how many more of it there would have been. */
  List<Parcel> pack(String channel, Map<Quota, Choice> choices) {
    Map<Quota, Choice> uncounted = new HashMap<>(choices);
    Deque<Parcel> parcels = new ArrayDeque<>();
    for (List<Ticket> message : messages(choices.values()).reversed()) {
      List<Ticket> counted =
          message.stream()
              .flatMap(ticket -> Optional.ofNullable(uncounted.remove(quota(ticket))).stream())
              .flatMap(choice -> choice.counted().stream())
              .toList();
      parcels.addFirst(new Parcel(channel, message, counted));
    }
    return List.copyOf(parcels);
  }

  private Quota quota(Ticket ticket) {
    return routing.of(ticket.alert().observation()).quota();
  }

  /** The most urgent first, and in each of them. */
  private List<List<Ticket>> messages(Collection<Choice> choices) {
    Map<Grouping, List<Ticket>> told =
        choices.stream()
            .flatMap(choice -> choice.told().stream())
            .sorted(Ticket.URGENT)
            .collect(groupingBy(ticket -> routing.of(ticket.alert().observation()).grouping()));
    List<List<Ticket>> messages = new ArrayList<>();
    told.forEach((grouping, same) -> messages.addAll(messages(grouping, same)));
    messages.sort(Comparator.comparing(List::getFirst, Ticket.URGENT));
    return messages;
  }

  private static Collection<List<Ticket>> messages(Grouping grouping, List<Ticket> told) {
    return switch (grouping) {
      case ALL -> List.of(told);
      case ALERT -> told.stream().map(List::of).toList();
      case DOMAIN -> {
        Collection<List<Ticket>> domains = byDomain(told).values();
        yield domains.size() > MOST_MESSAGES ? List.of(told) : domains;
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
