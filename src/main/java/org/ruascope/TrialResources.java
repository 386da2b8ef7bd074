package org.ruascope;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.life.Replay;
import org.ruascope.alert.view.ReplayView;
import org.ruascope.cli.AlertDesk.Tried;
import org.ruascope.report.PastTime;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;
import org.ruascope.web.BadRequestException;
import org.ruascope.web.BusyException;
import org.ruascope.web.Deed;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;
import org.ruascope.web.Wanted;

/** What the interface lets people try out of alerts: one thing at a time, and not for long. */
final class TrialResources {
  private static final Duration LONGEST = Duration.ofDays(180);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int LONGEST_NAME = 100;

  private final Trials trials;
  private final Duration limit;
  private final InstantSource clock;
  private final Semaphore free = new Semaphore(1);

  /**
   * Nothing is tried yet.
   *
   * @param limit after which a trial is ended
   */
  TrialResources(Trials trials, Duration limit, InstantSource clock) {
    this.trials = trials;
    this.limit = limit;
    this.clock = clock;
  }

  Stream<Resource> all() {
    return Stream.of(new Resource("alerts/replay", this::replay));
  }

  Stream<Deed> deeds() {
    return Stream.of(new Deed("alerts/test", (wanted, user) -> test(wanted)));
  }

  /** What each channel has answered. */
  private record Tests(List<Test> channels) {}

  /** What one has; trouble and remedy are null if it has taken it. */
  private record Test(
      String channel, boolean sent, @Nullable String trouble, @Nullable String remedy) {
    static Test of(Tried tried) {
      DeliveryException failure = tried.failure();
      return failure == null
          ? new Test(tried.channel(), true, null, null)
          : new Test(tried.channel(), false, failure.getMessage(), failure.remedy());
    }
  }

  private Tests test(Wanted wanted) {
    wanted.requireOnly(List.of("channel"));
    String only = wanted.text("channel", LONGEST_NAME);
    if (trials.names().isEmpty()) {
      throw new UnavailableException(
          "There is no channel", "configure one: channels.NAME.type", null);
    }
    if (only != null && !trials.names().contains(only)) {
      throw new BadRequestException("There is no channel " + Text.quote(only));
    }
    List<Tried> tried = alone(() -> trials.test(name -> only == null || name.equals(only)));
    return new Tests(tried.stream().map(Test::of).toList());
  }

  private ReplayView replay(Parameters asked) {
    Instant now = clock.instant();
    Instant until = Objects.requireNonNullElse(time(asked, "until", now), now);
    Instant since = time(asked, "since", now);
    if (since == null
        || until.isAfter(now)
        || !since.isBefore(until)
        || since.isBefore(until.minus(LONGEST))) {
      throw new BadRequestException(
          "since must be before until, by 180 days at most, and until not to come: since=30d");
    }
    Set<Rule> rules = asked.words("rule", Rule.class);
    return alone(() -> replay(since, until, rules));
  }

  private static @Nullable Instant time(Parameters asked, String name, Instant now) {
    String text = asked.text(name);
    try {
      return text == null ? null : PastTime.parse(text, now);
    } catch (DateTimeException e) {
      throw new BadRequestException(
          name + " must be a time ago such as 7d, or a day: 2026-01-31, not " + Text.quote(text));
    }
  }

  private ReplayView replay(Instant since, Instant until, Set<Rule> rules) {
    List<Replay.Message> messages = new ArrayList<>();
    trials.replay(since, until, rules, messages::add);
    return ReplayView.of(since, until, messages);
  }

  private <T> T alone(Supplier<T> trial) {
    if (!free.tryAcquire()) {
      throw new BusyException("Something is tried out already", PAUSE);
    }
    try {
      return inTime(trial);
    } finally {
      free.release();
    }
  }

  private <T> T inTime(Supplier<T> trial) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      return Interruptible.work(trial, () -> isOver(end));
    } catch (UnavailableException e) {
      throw isOver(end) ? tooLong(e) : e;
    }
  }

  private static boolean isOver(long end) {
    return System.nanoTime() - end > 0;
  }

  private UnavailableException tooLong(UnavailableException interrupted) {
    return new UnavailableException(
        "This takes more than " + limit.toSeconds() + " s",
        "ask for a shorter period, or run `ruascope alerts replay`, which may take its time",
        interrupted);
  }
}
