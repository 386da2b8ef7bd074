package org.ruascope.alert.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Pauses;

/** Remembers how channels are. For many threads. */
public final class ChannelStates {
  private final Map<String, ChannelState> states = new LinkedHashMap<>();
  private final Map<String, Instant> resting = new HashMap<>();

  /** All well, as far as is known. */
  public ChannelStates(List<Channel> channels) {
    channels.forEach(each -> states.put(each.name(), new ChannelState(each.name(), null, null)));
  }

  /** How they are. */
  public synchronized List<ChannelState> all() {
    return List.copyOf(states.values());
  }

  /** It took something. */
  public synchronized void sent(String name, Instant now) {
    states.put(name, new ChannelState(name, now, null));
    resting.remove(name);
  }

  /** Whether it has asked to be left alone for longer than that. */
  synchronized boolean isResting(String name, Instant now) {
    return now.isBefore(resting.getOrDefault(name, Instant.MIN));
  }

  /**
   * It took nothing.
   *
   * @return whether that is new
   */
  public synchronized boolean failed(String name, DeliveryException reason, Instant now) {
    ChannelState before = states.getOrDefault(name, new ChannelState(name, null, null));
    ChannelState.@Nullable Failure old = before.failure();
    String message = String.valueOf(reason.getMessage());
    Instant since = old == null ? now : old.since();
    reason.pause().ifPresent(pause -> resting.put(name, now.plus(Pauses.bounded(pause))));
    states.put(
        name,
        new ChannelState(
            name, before.sent(), new ChannelState.Failure(message, reason.remedy(), since)));
    return old == null || !old.message().equals(message);
  }
}
