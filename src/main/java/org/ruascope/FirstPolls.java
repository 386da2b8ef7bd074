package org.ruascope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ruascope.pipeline.PollListener;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.UnavailableException;

/** Waits until each source was polled once. */
final class FirstPolls implements PollListener {
  private static final long LOOK_MILLIS = 100;

  private final CountDownLatch open;
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

  FirstPolls(int sources) {
    open = new CountDownLatch(sources);
  }

  @Override
  public void polled(Source source, @Nullable Throwable failure) {
    if (failure != null) {
      failures.add(failure);
    }
    open.countDown();
  }

  /**
   * Waits, but no longer than until somebody wants to stop.
   *
   * @return what wasn't there
   * @throws RuntimeException when anything failed for another reason: a bug
   */
  List<UnavailableException> await(Progress progress) {
    try {
      while (!progress.stopping() && !open.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        // still polling
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<UnavailableException> missing = new ArrayList<>();
    for (Throwable failure : List.copyOf(failures)) {
      switch (failure) {
        case UnavailableException unavailable -> missing.add(unavailable);
        case RuntimeException bug -> throw bug;
        default -> throw new IllegalStateException(failure);
      }
    }
    return missing;
  }
}
