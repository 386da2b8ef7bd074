package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Schedule;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;

/** Who listens hears when polls begin, and when the next one does. */
class PollTimesTest {
  @TempDir private Path folder;
  private final BlockingQueue<Instant> next = new LinkedBlockingQueue<>();
  private final BlockingQueue<Instant> planned = new LinkedBlockingQueue<>();

  @Test
  void ofASource() throws InterruptedException {
    Instant begin = Instant.now();
    ScheduledSource hourly =
        ScheduledSource.on(new Empty(), new Schedule.Every(Duration.ofHours(1)));
    try (TestPipeline pipeline =
        new TestPipeline(
            ElasticsearchSettings.of(URI.create("http://127.0.0.1:9")),
            folder,
            List.of(hourly),
            new Listening())) {
      pipeline.start();

      assertThat(planned.poll(1, TimeUnit.MINUTES)).isBetween(begin, Instant.now());
      assertThat(next.poll(1, TimeUnit.MINUTES))
          .isBetween(begin.plusSeconds(3_600), Instant.now().plusSeconds(3_600));
    }
  }

  private final class Listening implements PollListener {
    @Override
    public void planned(Source source, Instant first) {
      planned.add(first);
    }

    @Override
    public void begins(Source source, @Nullable Instant another) {
      next.add(another == null ? Instant.EPOCH : another);
    }

    @Override
    public void polled(Source source, @Nullable Throwable failure) {}
  }

  private static final class Empty implements Source {
    @Override
    public String name() {
      return "mailboxes.empty";
    }

    @Override
    public void poll(BatchHandler handler, Progress progress) {}

    @Override
    public List<Check> checks() {
      return List.of();
    }
  }
}
