package org.ruascope.enrich;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long look-ups that are on their way are waited for. For many threads. */
@FunctionalInterface
public interface Waiting {

  /** Returns when all are done, or it has been long enough. */
  void await(List<CompletableFuture<?>> coming);

  /** Whether look-ups that begin now may be waited for. */
  default boolean isWorthwhile() {
    return true;
  }

  /** Each time until all are done, but not longer than this. */
  static Waiting upTo(Duration most) {
    return coming -> awaitAll(coming, most);
  }

  private static void awaitAll(List<CompletableFuture<?>> coming, Duration most) {
    try {
      CompletableFuture.allOf(coming.toArray(CompletableFuture<?>[]::new))
          .get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // who is stopped needn't know more
    } catch (TimeoutException e) {
      // what isn't known by now stays pending
    } catch (ExecutionException e) {
      throw new IllegalStateException("look-ups don't fail", e);
    }
  }
}
