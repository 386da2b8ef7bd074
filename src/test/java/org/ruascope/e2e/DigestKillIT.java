package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestElasticsearch;

/** SIGKILL between any two of marking, sending and marking again: which letters people get. */
class DigestKillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NOW = "2026-11-19T07:00:00Z";
  private static final String WHEN_THE_MARK_IS_OLD = "2026-11-19T07:15:00Z";

  @TempDir private Path folder;
  private final HookServer hook = new HookServer(HookServer.answer("200 OK", "", ""));
  private TestDocuments nothing;

  @BeforeEach
  void wipe() {
    nothing = new TestDocuments();
  }

  @AfterEach
  void stop() {
    nothing.close();
    hook.close();
  }

  @ParameterizedTest(name = "{0}, answered: {1}")
  @CsvSource({
    "begun, false, 0, 1",
    "begun, true,  0, 1",
    "done,  false, 1, 2",
    "done,  true,  1, 1"
  })
  void aLetterIsSentAtLeastOnceUnderOneId(String mark, boolean answered, int before, int inTheEnd)
      throws Exception {
    try (HoldingProxy elasticsearch = new HoldingProxy(TestElasticsearch.url().getPort())) {
      elasticsearch.hold("\"" + mark + "\":", answered);
      Process program = start(URI.create("http://127.0.0.1:" + elasticsearch.port()), NOW);
      elasticsearch.awaitHeld(PATIENCE);
      program.destroyForcibly().waitFor();
    }
    assertThat(ids()).hasSize(before);
    Process again = start(TestElasticsearch.url(), WHEN_THE_MARK_IS_OLD);
    assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(again.exitValue()).isZero();
    assertThat(ids()).hasSize(inTheEnd);
    assertThat(ids().stream().distinct()).hasSize(1);
  }

  private List<String> ids() {
    return hook.requests().stream().map(request -> request.field("Idempotency-Key")).toList();
  }

  private Process start(URI elasticsearch, String now) throws IOException {
    return TestProgram.start(
        DigestProgram.class, folder, elasticsearch.toString(), hook.url("/hook"), now);
  }
}
