package org.ruascope;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.Narration;
import org.ruascope.alert.life.Replay;
import org.ruascope.cli.AlertDesk.Tried;
import org.ruascope.config.AlertSettings;

/**
 * Tries out channels and rules, for commands and for the interface.
 *
 * @param channels by which people are told
 * @param mail begins to look at what is stored
 */
record Trials(
    AlertSettings settings, List<Channel> channels, Supplier<Look> mail, Narration words) {
  /** Who has no channel yet wants to know all the same what would be told. */
  private static final List<String> NO_CHANNEL = List.of("(no channel yet)");

  /** Their names. */
  List<String> names() {
    return channels.stream().map(Channel::name).toList();
  }

  /** Sends a notice that says that it is a test by each of those channels. */
  List<Tried> test(Predicate<String> wanted) {
    Notice test = notice(Instant.now());
    return channels.stream()
        .filter(channel -> wanted.test(channel.name()))
        .map(channel -> test(channel, test))
        .toList();
  }

  private static Tried test(Channel channel, Notice test) {
    try {
      channel.send(List.of(test), 0);
      return new Tried(channel.name(), null);
    } catch (DeliveryException e) {
      return new Tried(channel.name(), e);
    }
  }

  private static Notice notice(Instant now) {
    String id = "test-" + now.getEpochSecond();
    return new Notice(
        id,
        id,
        Occasion.FIRING,
        () -> "test",
        Severity.INFO,
        null,
        "",
        now,
        now,
        0,
        new Sentence("This is a test: nothing is wrong", Map.of()),
        List.of(new Sentence("Somebody has asked for it.", Map.of())),
        null,
        List.of(),
        new Link("/", Map.of()));
  }

  /**
   * Tells what would have been told.
   *
   * @param rules by which; empty: by all
   * @throws org.ruascope.report.UnavailableException when the history can't be had
   */
  void replay(Instant since, Instant until, Set<Rule> rules, Consumer<Replay.Message> told) {
    Look all = mail.get();
    Look look = rules.isEmpty() ? all : now -> all.at(now).by(rules);
    new Replay(settings, channels.isEmpty() ? NO_CHANNEL : names(), look, words, told)
        .run(since, until);
  }
}
