package org.ruascope.alert.life;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruascope.alert.channel.Channel;
import org.ruascope.config.AlertSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is to be told, by all channels at the same time, so that none waits for another. Each
 * notice is claimed before it is sent and marked afterwards: who dies in between has it sent again,
 * under the same id.
 */
final class Teller {
  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

  private final Alerts alerts;
  private final Planner planner;
  private final Map<String, Channel> channels;
  private final ChannelStates states;
  private final Courier courier;
  private final InstantSource clock;

  /** By these channels. */
  Teller(
      Alerts alerts,
      AlertSettings settings,
      Narration words,
      List<Channel> channels,
      ChannelStates states,
      InstantSource clock) {
    this.alerts = alerts;
    this.planner =
        new Planner(new Routing(settings, channels.stream().map(Channel::name).toList()));
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    this.states = states;
    this.courier = new Courier(alerts, words, states, clock);
    this.clock = clock;
  }

  /**
   * Tells what is due, and waits until that is done. Broken off by an interruption, it is gone on
   * with the next time.
   *
   * @throws org.ruascope.report.UnavailableException when the store is away
   */
  void tell() {
    List<Alert> all = alerts.concerning(List.of()).stream().map(Kept::alert).toList();
    Map<String, List<Parcel>> plan = planner.plan(all, clock.instant());
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      plan.forEach((name, parcels) -> each.execute(() -> send(name, parcels)));
    }
  }

  private void send(String name, List<Parcel> parcels) {
    Channel channel = channels.get(name);
    try {
      if (channel == null) {
        parcels.forEach(parcel -> courier.abandon(name, parcel));
      } else {
        send(channel, parcels);
      }
    } catch (RuntimeException e) {
      LOG.error("Alerts can't be told by {}: this is a bug in ruascope", name, e);
    }
  }

  /** A channel that fails, or wants to be left alone, isn't tried with the rest. */
  private void send(Channel channel, List<Parcel> parcels) {
    for (Parcel parcel : parcels) {
      if (states.isResting(channel.name(), clock.instant()) || !courier.deliver(channel, parcel)) {
        return;
      }
    }
  }

  /** Repeats what is so to those that believe it for a while only. */
  void refresh() {
    List<Alert> all = alerts.concerning(List.of()).stream().map(Kept::alert).toList();
    channels.values().forEach(channel -> courier.refresh(channel, all));
  }
}
