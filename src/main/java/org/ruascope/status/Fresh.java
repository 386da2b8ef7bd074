package org.ruascope.status;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is looked at no more often than needed, and never waited for too long: however
 * many ask, one look is under way at a time. For many threads.
 */
final class Fresh<T> {
  private static final long FOR = Duration.ofSeconds(10).toNanos();
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Supplier<T> look;
  private @Nullable CompletableFuture<T> last;
  private long taken;

  Fresh(Supplier<T> look) {
    this.look = look;
  }

  /** What was seen in the last ten seconds; nothing if it can't be seen in time. */
  Optional<T> get() {
    try {
      return Optional.of(current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized CompletableFuture<T> current() {
    CompletableFuture<T> seen = last;
    if (seen == null || (seen.isDone() && System.nanoTime() - taken > FOR)) {
      CompletableFuture<T> started = new CompletableFuture<>();
      Thread.ofVirtual().name("look").start(() -> complete(started));
      taken = System.nanoTime();
      last = started;
      return started;
    }
    return seen;
  }

  private void complete(CompletableFuture<T> started) {
    try {
      started.complete(look.get());
    } catch (RuntimeException e) {
      started.completeExceptionally(e);
    }
  }
}
