package org.ruascope.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Replay;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;

/**
 * Alerts, for who looks after them. Every method throws {@link
 * org.ruascope.report.UnavailableException} when Elasticsearch is away.
 */
public interface AlertDesk extends AutoCloseable {

  /** Some of them. */
  Selected select(Selection wanted);

  /** Those whose id begins so. */
  List<Alert> find(String start);

  /** An alert in words, as it would be told now. */
  Notice words(Alert alert);

  /** Changes an alert; empty if there is none. */
  Optional<Alert> change(String id, UnaryOperator<Alert> change);

  /** Sends a notice that says that it is a test by each channel. */
  List<Tried> test();

  /**
   * Tells what would have been told.
   *
   * @param rules by which; empty: by all
   */
  void replay(Instant since, Instant until, Set<Rule> rules, Consumer<Replay.Message> told);

  /**
   * What became of a test.
   *
   * @param channel that was tried
   * @param failure null: it has taken it
   */
  record Tried(String channel, @Nullable DeliveryException failure) {}

  @Override
  void close();
}
