package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** A report that passes a limit, the setting that it names, and {@code quarantine retry}. */
class QuarantineIT {
  private static final Path REPORT = Path.of("docs", "example-report.eml").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void aRaisedLimitAdmitsWhatItKeptOut() {
    Map<String, String> tight = Map.of("RUASCOPE_LIMITS_DOCUMENT_SIZE", "100B");
    run(1, tight, "ingest", REPORT.toString());
    String id = run(0, Map.of(), "quarantine", "list").lines().toList().getLast().substring(0, 8);
    assertThat(run(0, Map.of(), "quarantine", "show", id)).contains("limits.document-size");
    assertThat(run(1, tight, "quarantine", "retry", id)).endsWith("0 of 1 left the quarantine\n");
    assertThat(StoredDocuments.count("dmarc-reports")).isZero();

    assertThat(run(0, Map.of(), "quarantine", "retry", "--all"))
        .startsWith("1 report, ")
        .endsWith("1 of 1 left the quarantine\n");
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(1);
    assertThat(run(0, Map.of(), "quarantine", "list")).isEmpty();
  }

  private String run(int exitCode, Map<String, String> limit, String... command) {
    Map<String, String> settings = new HashMap<>(limit);
    settings.put("RUASCOPE_DATA_PATH", folder.resolve("data").toString());
    settings.put("RUASCOPE_CONFIG", "/dev/null");
    settings.put("RUASCOPE_ELASTICSEARCH_URL", TestElasticsearch.url().toString());
    try (Program program = Program.start(folder, settings, Path.of("/dev/null"), command)) {
      assertThat(program.exitCode(Duration.ofSeconds(60)))
          .as(program.toString())
          .isEqualTo(exitCode);
      return program.out();
    }
  }
}
