package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.HookServer.Answer;

/** Servers that never come to an end, or to a beginning. */
final class EndlessAnswerTest {

  @Test
  void aSilentServerIsGivenUp() {
    try (HookServer server = new HookServer(out -> Thread.sleep(60_000))) {
      DeliveryException fault = TestHooks.fails(server, Duration.ofSeconds(1));
      assertThat(fault).hasMessageContaining("doesn't answer within 1 s");
      assertThat(fault.remedy()).contains("channels.ops.timeout");
      assertThat(fault.isPassing()).isTrue();
    }
  }

  @Test
  void anEndlessAnswerIsNotWaitedFor() throws DeliveryException {
    try (HookServer server = new HookServer(out -> endless("200 OK", out))) {
      TestHooks.send(server);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void ofAnEndlessRefusalTheBeginningIsRead() {
    try (HookServer server = new HookServer(out -> endless("400 Bad Request", out))) {
      assertThat(TestHooks.fails(server)).hasMessageContaining("(400): \"xxxx");
    }
  }

  @Test
  void anAnswerWithEndlessFieldsIsGivenUp() {
    try (HookServer server = new HookServer(EndlessAnswerTest::endlessFields)) {
      assertThat(TestHooks.fails(server, Duration.ofSeconds(1)).isPassing()).isTrue();
    }
  }

  private static void endlessFields(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
    for (long field = 0; field < 1L << 30; field++) {
      out.write(("x-" + field + ": x\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aRefusalThatNeverEndsIsGivenUpInTime() {
    Answer drip = out -> drip("400 Bad Request", out);
    try (HookServer server = new HookServer(drip)) {
      assertThat(TestHooks.fails(server, Duration.ofSeconds(1))).hasMessageContaining("within 1 s");
    }
  }

  private static void endless(String status, OutputStream out) throws IOException {
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    for (long bytes = 0; bytes < 1L << 40; bytes += 1 << 16) {
      out.write("x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void drip(String status, OutputStream out)
      throws IOException, InterruptedException {
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    for (int second = 0; second < 60; second++) {
      out.write('x');
      out.flush();
      Thread.sleep(1_000);
    }
  }
}
