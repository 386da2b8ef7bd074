package org.ruascope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.ruascope.pipeline.PollListener;
import org.ruascope.receive.Source;
import org.ruascope.report.UnavailableException;

/** Waits until each source was polled once. */
final class FirstPolls implements PollListener {
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
   * Waits.
   *
   * @return what wasn't there
   * @throws RuntimeException when anything failed for another reason: a bug
   */
  List<UnavailableException> await() {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<UnavailableException> missing = new ArrayList<>();
    for (Throwable failure : failures) {
      switch (failure) {
        case UnavailableException unavailable -> missing.add(unavailable);
        case RuntimeException bug -> throw bug;
        default -> throw new IllegalStateException(failure);
      }
    }
    return missing;
  }
}
