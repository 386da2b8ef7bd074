package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.UnavailableException;

/** Waiting for servers that comes to an end. */
@Timeout(60)
class InterruptibleTest {

  @Test
  void worksToTheEndIfNobodyWantsToStop() {
    assertThat(Interruptible.work(() -> "done", () -> false)).isEqualTo("done");
  }

  @Test
  void isBrokenOffWhenItIsToStop() {
    CountDownLatch begun = new CountDownLatch(1);

    String ended = Interruptible.work(() -> waiting(begun), () -> begun.getCount() == 0);

    assertThat(ended).isEqualTo("interrupted");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void failsAsTheWorkDoes() {
    UnavailableException gone = new UnavailableException("gone", "", null);

    assertThatThrownBy(
            () ->
                Interruptible.work(
                    () -> {
                      throw gone;
                    },
                    () -> false))
        .isSameAs(gone);
  }

  @Test
  void passesOnThatTheWaitingThreadIsInterrupted() {
    CountDownLatch begun = new CountDownLatch(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Interruptible.work(() -> waiting(begun), () -> false))
        .isInstanceOf(UnavailableException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hurriedEnrichersTellWhatIsKnownByThen() {
    Enricher hurried = new Hurried(new Endless(), Duration.ofMillis(10));

    hurried.await(List.of());

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static String waiting(CountDownLatch begun) {
    begun.countDown();
    try {
      Thread.sleep(Duration.ofHours(1));
      return "done";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  /** Waits for an hour. */
  private static final class Endless implements Enricher {
    @Override
    public Enrichment enrich(AggregateReport report, ReportRecord record) {
      return Enrichment.NONE;
    }

    @Override
    public void await(List<AggregateReport> reports) {
      waiting(new CountDownLatch(1));
    }
  }
}
