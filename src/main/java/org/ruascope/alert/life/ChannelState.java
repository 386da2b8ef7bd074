package org.ruascope.alert.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is.
 *
 * @param name as configured
 * @param sent when it took something the last time, since the start; null: it hasn't
 * @param failure why it doesn't take anything now; null: it does, as far as is known
 */
public record ChannelState(String name, @Nullable Instant sent, @Nullable Failure failure) {

  /**
   * Why it takes nothing.
   *
   * @param message what is wrong
   * @param remedy which setting mends it
   * @param since when the first attempt failed
   */
  public record Failure(String message, String remedy, Instant since) {}
}
