package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.ChannelType;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.HookServer.Answer;
import org.ruascope.testing.HookServer.Request;

/** A webhook whose server plays along, or doesn't. */
final class WebChannelTest {
  private static final String SECRET_PATH = TestHooks.PATH;
  private static final Answer OK = HookServer.answer("200 OK", "", "ok");

  @Test
  void isPostedOnceWithItsKey() throws DeliveryException {
    try (HookServer server = new HookServer(OK)) {
      TestHooks.send(server);
      assertThat(server.requests()).singleElement().satisfies(WebChannelTest::isWhole);
    }
  }

  private static void isWhole(Request request) {
    assertThat(request.head()).startsWith("POST " + SECRET_PATH + " HTTP/1.1");
    assertThat(request.field("Idempotency-Key")).matches("[0-9a-f]{32}");
    assertThat(request.field("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(request.body()).contains("Signatures of Office fail");
  }

  @ParameterizedTest
  @EnumSource(names = {"SLACK", "TEAMS", "ALERTMANAGER"})
  void chatsAndAlertmanagersAreToldInTheSameWay(ChannelType type) throws DeliveryException {
    Answer busy = HookServer.answer("429 Too Many Requests", "Retry-After: 0\r\n", "");
    try (HookServer server = new HookServer(busy, HookServer.answer("202 Accepted", "", ""))) {
      TestChannels.of(TestChannels.web(type, server.url(SECRET_PATH)))
          .send(List.of(TestNotices.keyFails()), 0);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().stream().map(r -> r.field("Idempotency-Key")).distinct())
          .hasSize(1);
      assertThat(server.requests().getLast().head()).startsWith("POST " + SECRET_PATH);
      assertThat(server.requests().getLast().body()).contains("Office");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"503 Service Unavailable", "500 Oops", "429 Too Many Requests", "408 Timeout"})
  void whatMayPassIsTriedAgainWithTheSameKeyAndBody(String status) throws DeliveryException {
    Answer trouble = HookServer.answer(status, "Retry-After: 0\r\n", "");
    try (HookServer server = new HookServer(trouble, trouble, OK)) {
      TestHooks.send(server);
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().stream().map(r -> r.field("Idempotency-Key")).distinct())
          .hasSize(1);
      assertThat(server.requests().stream().map(Request::body).distinct()).hasSize(1);
    }
  }

  @Test
  void aLineThatBreaksIsTriedAgain() throws DeliveryException {
    try (HookServer server = new HookServer(out -> {}, OK)) {
      TestHooks.send(server);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aLongPauseIsLeftToWhoeverSends() {
    Answer busy = HookServer.answer("429 Too Many Requests", "Retry-After: 3600\r\n", "");
    try (HookServer server = new HookServer(busy)) {
      DeliveryException fault = TestHooks.fails(server);
      assertThat(server.requests()).hasSize(1);
      assertThat(fault.isPassing()).isTrue();
      assertThat(fault.pause()).contains(Duration.ofHours(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"})
  void nobodyIsFollowedElsewhere(String status) {
    try (HookServer other = new HookServer(OK);
        HookServer server =
            new HookServer(
                HookServer.answer(status, "Location: " + other.url("/x") + "\r\n", ""))) {
      DeliveryException fault = TestHooks.fails(server);
      assertThat(fault).hasMessageContaining("redirects elsewhere, which isn't followed");
      assertThat(fault.remedy()).isEqualTo("correct channels.ops.url");
      assertThat(fault.isPassing()).isFalse();
      assertThat(other.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 Bad Request", "403 Forbidden", "404 Not Found", "410 Gone"})
  void whatWontPassIsSaidAtOnceWithoutTheSecret(String status) {
    Answer no = HookServer.answer(status, "", "invalid_payload\r\n\u001b[31m" + "x".repeat(9_999));
    try (HookServer server = new HookServer(no)) {
      DeliveryException fault = TestHooks.fails(server);
      assertThat(server.requests()).hasSize(1);
      assertThat(fault.isPassing()).isFalse();
      assertThat(fault)
          .hasMessageStartingWith("channels.ops: localhost:")
          .hasMessageContaining("(" + status.substring(0, 3) + "): \"invalid_payload\\u000d")
          .hasMessageNotContaining("s3cret");
      assertThat(String.valueOf(fault.getMessage())).hasSizeLessThan(250);
      assertThat(fault.remedy()).contains("channels.ops.url");
    }
  }

  @Test
  void nobodyListens() {
    HookServer server = new HookServer(OK);
    server.close();
    DeliveryException fault = TestHooks.fails(server, Duration.ofSeconds(1));
    assertThat(fault).hasMessageContaining("refuses connections").hasMessageNotContaining("s3cret");
    assertThat(fault.remedy()).isEqualTo("correct channels.ops.url");
  }
}
