package org.ruascope.pipeline;

import org.jspecify.annotations.Nullable;
import org.ruascope.receive.Source;

/** Told how each poll ended. */
@FunctionalInterface
public interface PollListener {

  /**
   * A poll is over.
   *
   * @param failure what ended it early, or null
   */
  void polled(Source source, @Nullable Throwable failure);
}
