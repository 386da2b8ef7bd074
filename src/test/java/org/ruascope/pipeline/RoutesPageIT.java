package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.testing.Wrappers;

/** The example of docs/routes.md with the whole pipeline behind it. */
class RoutesPageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path incoming;
  @TempDir private Path routes;
  @TempDir private Path data;

  @Test
  void filesAreStoredAndFiledByTheAnswer() throws Exception {
    TestElasticsearch.wipe();
    byte[] packed = Wrappers.gzip(SampleReport.numbered(2));
    Files.writeString(routes.resolve("own.yaml"), RoutesPageTest.example(incoming));
    Files.write(incoming.resolve("good.xml"), SampleReport.numbered(1));
    Files.write(incoming.resolve("cut.xml.gz"), Arrays.copyOf(packed, packed.length / 2));

    try (TestPipeline pipeline = TestPipeline.withRoutes(routes, data)) {
      pipeline.start();
      awaitFile(incoming.resolve(".processed/good.xml"));
      awaitFile(incoming.resolve(".quarantine/cut.xml.gz"));
    }

    TestElasticsearch.send("POST", "/dmarc-*/_refresh", "");
    assertThat(TestPipeline.sum("dmarc-records")).isEqualTo("2 10");
    assertThat(TestPipeline.files(data.resolve("quarantine"), ".json")).hasSize(1);
  }

  private static void awaitFile(Path file) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file) && Instant.now().isBefore(end)) {
      Thread.sleep(100);
    }
    assertThat(file).exists();
  }
}
