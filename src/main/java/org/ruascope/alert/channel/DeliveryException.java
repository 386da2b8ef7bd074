package org.ruascope.alert.channel;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something couldn't be delivered, as far as is known. */
public final class DeliveryException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean passing;
  private final String remedy;
  private final transient @Nullable Duration pause;

  /**
   * What went wrong.
   *
   * @param message what, and where; no secrets
   * @param remedy which setting mends it
   * @param passing whether it makes sense to try again
   * @param pause how long the other side asks to wait; null: it doesn't say
   */
  public DeliveryException(
      String message,
      String remedy,
      boolean passing,
      @Nullable Duration pause,
      @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
    this.passing = passing;
    this.pause = pause;
  }

  /** Which setting mends it. */
  public String remedy() {
    return remedy;
  }

  /** Whether it makes sense to try again. */
  public boolean isPassing() {
    return passing;
  }

  /** How long the other side asks to wait. */
  public Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }
}
