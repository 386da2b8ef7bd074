package org.ruascope.receive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;

/**
 * Hands over the next batch while the one before waits for the store. Batches are acknowledged in
 * their order, each only when all before it were; nothing after one that failed is acknowledged.
 *
 * @param <T> what a batch is to its source
 */
public final class Overlap<T> implements AutoCloseable {

  /** Two keep parser and store both busy; more would only take more memory. */
  private static final int AT_ONCE = 2;

  /** One more is ready, so that two are worked on while the oldest is acknowledged. */
  private static final int UNDER_WAY = AT_ONCE + 1;

  private final Function<T, List<Parsed>> handler;
  private final BiConsumer<T, List<Parsed>> acknowledge;
  private final Consumer<T> discard;
  private final Deque<Flight<T>> flights = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("ruascope-batch-", 0).factory());

  private record Flight<T>(T batch, Future<List<Parsed>> handled) {}

  /**
   * Nothing is handed over yet.
   *
   * @param handler what {@link BatchHandler#handle} is to the source; called for each batch that
   *     was added, on a thread of its own
   * @param acknowledge told what became of each batch, on the thread that calls this class
   * @param discard told, when closed, of those that nobody may have worked on
   */
  public Overlap(
      Function<T, List<Parsed>> handler,
      BiConsumer<T, List<Parsed>> acknowledge,
      Consumer<T> discard) {
    this.handler = handler;
    this.acknowledge = acknowledge;
    this.discard = discard;
  }

  /**
   * Hands a batch over; then waits for the oldest, and acknowledges it, if no more may be under
   * way. So the caller needn't hold a batch that nobody works on.
   *
   * @throws UnavailableException when the oldest came to nothing
   */
  public void add(T batch) {
    flights.add(new Flight<>(batch, threads.submit(() -> handler.apply(batch))));
    if (flights.size() == UNDER_WAY) {
      land();
    }
  }

  /**
   * Waits for all that are under way, and acknowledges them.
   *
   * @throws UnavailableException when one came to nothing
   */
  public void finish() {
    while (!flights.isEmpty()) {
      land();
    }
  }

  private void land() {
    Flight<T> oldest = flights.remove();
    acknowledge.accept(oldest.batch(), await(oldest.handled()));
  }

  private static List<Parsed> await(Future<List<Parsed>> handled) {
    try {
      return handled.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Stopped while a batch was under way", "", e);
    }
  }

  /** Gives up what is still under way; returns when nobody works on it any more. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    flights.forEach(flight -> discard.accept(flight.batch()));
  }
}
