package org.ruascope;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ruascope.report.UnavailableException;

/** Work that waits for servers, but no longer than until somebody wants to stop. */
final class Interruptible {
  private static final long LOOK_MILLIS = 100;

  private Interruptible() {}

  /**
   * Works in a thread of its own, which is interrupted when it is to stop.
   *
   * @throws RuntimeException as the work does
   */
  static <T> T work(Supplier<T> work, BooleanSupplier stopping) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread worker = Thread.ofPlatform().daemon().name("interruptible").start(task);
    while (true) {
      try {
        return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (stopping.getAsBoolean()) {
          worker.interrupt();
        }
      } catch (ExecutionException e) {
        throw cause(e);
      } catch (InterruptedException e) {
        worker.interrupt();
        Thread.currentThread().interrupt();
        throw new UnavailableException("Stopped while servers were waited for", "", e);
      }
    }
  }

  private static RuntimeException cause(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(e);
  }
}
