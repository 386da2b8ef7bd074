package org.ruascope.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;

class OverlapTest {
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> discarded = new ArrayList<>();

  @Test
  void handsOverTheNextWhileTheFirstIsWaitedFor() {
    CountDownLatch second = new CountDownLatch(1);
    try (Overlap<String> overlap =
        overlap(
            batch -> {
              if (batch.equals("a")) {
                await(second);
              }
              second.countDown();
            })) {
      overlap.add("a");
      overlap.add("b");
      overlap.add("c");
      overlap.finish();
    }
    assertThat(acknowledged).containsExactly("a", "b", "c");
  }

  @Test
  void acknowledgesOnlyWhenAskedToOrWhenThreeAreUnderWay() {
    try (Overlap<String> overlap = overlap(batch -> {})) {
      overlap.add("a");
      overlap.add("b");
      assertThat(acknowledged).isEmpty();
      overlap.add("c");
      assertThat(acknowledged).containsExactly("a");
    }
    assertThat(acknowledged).containsExactly("a");
  }

  @Test
  void acknowledgesNothingAfterOneThatFailed() {
    try (Overlap<String> overlap =
        overlap(
            batch -> {
              if (batch.equals("a")) {
                throw new UnavailableException("away", "", null);
              }
            })) {
      overlap.add("a");
      overlap.add("b");
      assertThatThrownBy(() -> overlap.add("c")).isInstanceOf(UnavailableException.class);
    }
    assertThat(acknowledged).isEmpty();
    assertThat(discarded).containsExactly("b", "c");
  }

  @Test
  void endsWhatIsUnderWayWhenClosed() {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    try (Overlap<String> overlap =
        overlap(
            batch -> {
              begun.countDown();
              interrupted.set(!await(new CountDownLatch(1)));
            })) {
      overlap.add("a");
      await(begun);
    }
    assertThat(interrupted).isTrue();
  }

  private Overlap<String> overlap(Consumer<String> work) {
    return new Overlap<>(
        batch -> {
          work.accept(batch);
          return List.<Parsed>of();
        },
        (batch, parsed) -> acknowledged.add(batch),
        discarded::add);
  }

  /** False if interrupted. */
  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
