package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;

/** Sources whose servers don't answer, and whose waiting nothing can interrupt. */
class StuckSourcesTest {
  private static final int SOURCES = 4;

  @TempDir private Path folder;
  private final CountDownLatch polled = new CountDownLatch(SOURCES);
  private final CountDownLatch answer = new CountDownLatch(1);

  /** Ten seconds are what supervisors give the whole program. */
  @Test
  void stopTogetherAndNotOneAfterTheOther() throws InterruptedException {
    List<ScheduledSource> sources =
        IntStream.range(0, SOURCES)
            .mapToObj(i -> ScheduledSource.once(new Stuck("mailboxes.m" + i)))
            .toList();
    Instant begin;
    try (TestPipeline pipeline =
        new TestPipeline(nowhere(), folder, sources, (source, failure) -> {})) {
      pipeline.start();
      assertThat(polled.await(1, TimeUnit.MINUTES)).isTrue();
      begin = Instant.now();
    } finally {
      answer.countDown();
    }
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
  }

  private static ElasticsearchSettings nowhere() {
    return ElasticsearchSettings.of(URI.create("http://127.0.0.1:9"));
  }

  private final class Stuck implements Source {
    private final String name;

    Stuck(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void poll(BatchHandler handler, Progress progress) {
      polled.countDown();
      boolean answered = false;
      while (!answered) {
        answered = isAnswered();
      }
    }

    private boolean isAnswered() {
      try {
        answer.await();
        return true;
      } catch (InterruptedException e) {
        return false; // as a socket that is read
      }
    }

    @Override
    public List<Check> checks() {
      return List.of();
    }
  }
}
