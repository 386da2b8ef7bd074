package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.archive.Archive;
import org.ruascope.config.DataSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.Schedule;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.receive.Progress;
import org.ruascope.report.Enricher;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.LogLines;
import org.ruascope.testing.Verifiers;
import org.ruascope.unpack.Unpacker;

/** The route {@code enrich-pending}. */
@Timeout(120)
class PendingRecordsTest {
  private static final Schedule OFTEN = new Schedule.Every(Duration.ofMillis(100));

  @TempDir private Path folder;
  private final AtomicInteger atOnce = new AtomicInteger();
  private final CountDownLatch thrice = new CountDownLatch(3);

  static List<Schedule> schedules() {
    return List.of(OFTEN, new Schedule.Cron("* * * * * ?"));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void areAskedForOnScheduleOneRunAtATime(Schedule schedule) throws InterruptedException {
    withRoutes(new PendingRecords(this::slowly, schedule), thrice);

    assertThat(atOnce).hasValue(0);
  }

  private Renewed slowly(RenewalProgress progress) {
    assertThat(atOnce.incrementAndGet()).isEqualTo(1);
    pause(Duration.ofMillis(300));
    atOnce.decrementAndGet();
    thrice.countDown();
    return Renewed.NONE;
  }

  /** A run that would wait for an hour doesn't hold up the end. */
  @Test
  void areLeftAloneWhenTheServiceStops() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    PendingRecords records =
        new PendingRecords(
            progress -> {
              begun.countDown();
              if (!pause(Duration.ofHours(1)) && progress.stopping()) {
                interrupted.countDown();
              }
              throw new UnavailableException("Stopped", "", null);
            },
            OFTEN);

    withRoutes(records, begun);

    assertThat(interrupted.await(0, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void tellTheSameTroubleOnceAndGoOn() throws InterruptedException {
    try (LogLines log = new LogLines(PendingRecords.class)) {
      PendingRecords records =
          new PendingRecords(
              progress -> {
                thrice.countDown();
                throw new UnavailableException("Elasticsearch is away", "start it", null);
              },
              OFTEN);

      withRoutes(records, thrice);

      assertThat(log.all()).hasSize(1);
      assertThat(log.all().getFirst()).contains("Elasticsearch is away; start it");
    }
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void withRoutes(PendingRecords records, CountDownLatch until)
      throws InterruptedException {
    DataSettings data = new DataSettings(folder, folder, folder);
    ElasticsearchSettings nobody = ElasticsearchSettings.of(URI.create("http://127.0.0.1:9"));
    try (ElasticsearchConnection connection = new ElasticsearchConnection(nobody);
        Indexer indexer = new Indexer(connection, Enricher.NONE);
        Pipeline pipeline = pipeline(data, indexer, records)) {
      pipeline.start();
      until.await();
    }
  }

  private static Pipeline pipeline(DataSettings data, Indexer indexer, PendingRecords records) {
    Limits limits = Limits.DEFAULT;
    return new Pipeline(
        new Stages(
            new Unpacker(limits),
            new ReportParser(limits),
            Verifiers.withoutDns(),
            new Archive(data, limits),
            indexer,
            records),
        new RouteFiles(Path.of("camel-routes"), Optional.empty()),
        List.of(),
        Progress.SILENT,
        (source, failure) -> {});
  }
}
