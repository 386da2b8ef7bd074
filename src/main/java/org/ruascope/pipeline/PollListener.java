package org.ruascope.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.receive.Source;

/** Told when each poll begins, and how it ended. */
@FunctionalInterface
public interface PollListener {

  /** A source will be polled for the first time. */
  default void planned(Source source, Instant next) {}

  /**
   * A poll begins.
   *
   * @param next when the next one does, at the earliest; null if this is the only one
   */
  default void begins(Source source, @Nullable Instant next) {}

  /**
   * A poll is over.
   *
   * @param failure what ended it early, or null
   */
  void polled(Source source, @Nullable Throwable failure);
}
