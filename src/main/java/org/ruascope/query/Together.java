package org.ruascope.query;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.ruascope.report.UnavailableException;

/** Questions that don't need one another's answers, asked at the same time. */
public final class Together implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Asks now.
   *
   * @return the answer, which may take a while; or what the question throws
   */
  public <T> Supplier<T> ask(Supplier<T> question) {
    Future<T> answer = threads.submit(question::get);
    return () -> await(answer);
  }

  private static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Nobody waits for the answer any more", "ask again", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }

  /** Waits until all is answered. */
  @Override
  public void close() {
    threads.close();
  }
}
