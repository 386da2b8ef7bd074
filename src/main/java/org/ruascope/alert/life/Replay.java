package org.ruascope.alert.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.ruascope.alert.Notice;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Letter;
import org.ruascope.config.AlertSettings;

/**
 * What would have been told, had somebody looked once a day: by the same judgement, life and plan
 * as ever, with what was known each day. Nothing is stored or sent.
 */
public final class Replay {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration STEP = Duration.ofMinutes(30);

  private final Look look;
  private final Consumer<Message> told;
  private final Guard guard;
  private Instant now = Instant.EPOCH;

  /**
   * From nothing: no alert is known yet.
   *
   * @param channels by which it would be told
   * @param told takes each message in the order of time
   */
  public Replay(
      AlertSettings settings,
      List<String> channels,
      Look look,
      Narration words,
      Consumer<Message> told) {
    this.look = look;
    this.told = told;
    List<Channel> all = channels.stream().map(this::channel).toList();
    this.guard =
        new Guard(
            settings,
            new MemoryAlerts(),
            Look.NOWHERE,
            time -> this.look.at(time),
            all,
            new ChannelStates(all),
            words,
            () -> now);
  }

  /**
   * A message that would have been sent.
   *
   * @param at when
   * @param channel by which
   * @param notices what is in it
   * @param more how many more there would have been, but for the limit
   */
  public record Message(Instant at, String channel, List<Notice> notices, int more) {
    public Message {
      notices = List.copyOf(notices);
    }
  }

  /**
   * Looks once a day.
   *
   * @throws org.ruascope.report.UnavailableException when the history can't be had
   */
  public void run(Instant since, Instant until) {
    for (Instant day = since; !day.isAfter(until); day = day.plus(DAY)) {
      now = day;
      guard.look();
      while (now.plus(STEP).isBefore(day.plus(DAY)) && now.plus(STEP).isBefore(until)) {
        now = now.plus(STEP);
        guard.tell();
      }
    }
  }

  private Channel channel(String name) {
    return new Channel() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void send(List<Notice> notices, int more) {
        synchronized (told) {
          told.accept(new Message(now, name, notices, more));
        }
      }

      @Override
      public void send(Letter letter) {
        throw new UnsupportedOperationException("alerts are no letters");
      }
    };
  }
}
