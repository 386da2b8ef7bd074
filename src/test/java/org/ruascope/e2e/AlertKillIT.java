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
import org.ruascope.testing.TestElasticsearch;

/** SIGKILL between any two of deciding, claiming, sending and marking: what people are told. */
class AlertKillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NOW = "2026-11-02T10:00:00Z";
  private static final String AFTER_THE_CLAIM = "2026-11-02T10:05:00Z";

  @TempDir private Path folder;
  private final HookServer hook = new HookServer(HookServer.answer("200 OK", "", ""));

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @AfterEach
  void stop() {
    hook.close();
  }

  @ParameterizedTest(name = "{0}, answered: {1}")
  @CsvSource({
    "due,     false, 0, 1",
    "due,     true,  0, 1",
    "claimed, false, 0, 1",
    "claimed, true,  0, 1",
    "sent,    false, 1, 2",
    "sent,    true,  1, 1"
  })
  void whatWasDecidedIsToldAtLeastOnceUnderOneId(
      String state, boolean answered, int before, int inTheEnd) throws Exception {
    try (HoldingProxy elasticsearch = new HoldingProxy(TestElasticsearch.url().getPort())) {
      elasticsearch.hold("\"state\":\"" + state + "\"", answered);
      Process program = start(URI.create("http://127.0.0.1:" + elasticsearch.port()), NOW);
      elasticsearch.awaitHeld(PATIENCE);
      program.destroyForcibly().waitFor();
    }
    assertThat(ids()).hasSize(before);
    Process again = start(TestElasticsearch.url(), AFTER_THE_CLAIM);
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
        AlertProgram.class, folder, elasticsearch.toString(), hook.url("/hook"), now);
  }
}
