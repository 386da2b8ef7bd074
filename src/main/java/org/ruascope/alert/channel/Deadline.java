package org.ruascope.alert.channel;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends what waits for a server, however little that server says at a time: the timeout of each
 * answer doesn't.
 *
 * @param place of the server, which is told how long it may take
 */
record Deadline(Place place) {

  /** Something that takes its time. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws DeliveryException;
  }

  /** Works on a virtual thread: one that is interrupted closes the socket that it waits for. */
  <T> T run(Work<T> work) throws DeliveryException {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread worker = Thread.ofVirtual().start(task);
    try {
      Duration time = place.timeout();
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw new LineFault(place, e).exception();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LineFault(place, e).exception();
    } finally {
      worker.interrupt();
    }
  }

  private static DeliveryException failure(ExecutionException failure) {
    if (failure.getCause() instanceof DeliveryException told) {
      return told;
    }
    throw failure.getCause() instanceof RuntimeException bug
        ? bug
        : new IllegalStateException(failure);
  }
}
