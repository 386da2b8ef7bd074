package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.life.RecordingChannel;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Sight;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.ApiDescription;

/** Alerts tried out by the interface: a key fails, one channel works and one may not. */
@Timeout(60)
class TrialResourcesTest {
  private static final Path DESCRIPTION =
      Path.of("src/main/resources/org/ruascope/web/api/openapi.yaml");
  private static final Sight KEY_FAILS =
      new Sight(EnumSet.allOf(Rule.class), List.of(Seen.key("a.example", "2026-11-01T00:00:00Z")));
  private static final Duration LONG = Duration.ofSeconds(50);

  private final RecordingChannel chat = new RecordingChannel("chat");
  private final RecordingChannel mail = new RecordingChannel("mail");

  @Test
  void aTestTellsWhatEachChannelAnswers() throws Exception {
    mail.failBy(new DeliveryException("550 no", "correct channels.mail.to", false, null, null));
    try (ServedTrials served = served(chat, mail)) {
      HttpResponse<String> answer = served.test("{}");

      assertThat(answer.body())
          .isEqualTo(
              "{\"channels\":["
                  + "{\"channel\":\"chat\",\"sent\":true,\"trouble\":null,\"remedy\":null},"
                  + "{\"channel\":\"mail\",\"sent\":false,\"trouble\":\"550 no\","
                  + "\"remedy\":\"correct channels.mail.to\"}]}");
      assertThat(description().problemsOfDeed("alerts/test", answer.statusCode(), answer.body()))
          .isEmpty();
      assertThat(chat.ids()).singleElement().asString().startsWith("test-");
    }
  }

  @Test
  void oneChannelCanBeTestedIfThereIsSuch() throws Exception {
    try (ServedTrials served = served(chat, mail)) {
      assertThat(served.test("{\"channel\":\"mail\"}").statusCode()).isEqualTo(200);
      assertThat(served.test("{\"channel\":\"smoke\"}").body()).contains("There is no channel");
      assertThat(served.test("{\"chanel\":\"mail\"}").statusCode()).isEqualTo(400);

      assertThat(mail.ids()).hasSize(1);
      assertThat(chat.ids()).isEmpty();
    }
  }

  @Test
  void whoHasNoChannelIsToldWhichSettingMakesOne() throws Exception {
    try (ServedTrials served = served()) {
      HttpResponse<String> answer = served.test("{}");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("channels.NAME.type");
    }
  }

  @Test
  void aReplayTellsWhatWouldHaveBeenToldAndSendsNothing() throws Exception {
    try (ServedTrials served = served(chat)) {
      HttpResponse<String> answer = served.replay("since=1d");

      assertThat(description().problems("alerts/replay", answer.statusCode(), answer.body()))
          .isEmpty();
      JsonNode told = new ObjectMapper().readTree(answer.body());
      assertThat(told.get("messages").intValue()).isEqualTo(1);
      JsonNode row = told.get("rows").get(0);
      assertThat(row.get("at").textValue()).isEqualTo("2026-11-09T10:00:00Z");
      assertThat(row.get("channel").textValue()).isEqualTo("chat");
      assertThat(row.get("rule").textValue()).isEqualTo("key_fails");
      assertThat(chat.ids()).isEmpty();
    }
  }

  @Test
  void aReplayCanBeOfSomeRulesAndAFile() throws Exception {
    try (ServedTrials served = served(chat)) {
      assertThat(served.replay("since=1d&rule=share_falls").body()).contains("\"messages\":0");
      assertThat(served.replay("since=1d&rule=key_fails&format=csv").body().lines())
          .hasSize(2)
          .anyMatch(row -> row.startsWith("1,2026-11-09T10:00:00Z,chat,firing,key_fails,warning,"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "until=2026-11-01",
        "since=181d",
        "since=2026-11-02&until=2026-11-02",
        "since=2026-11-02&until=2026-11-11",
        "since=tomorrow",
        "since=1d&rule=x",
        "since=-999999999-01-01&until=-999999999-01-01",
      })
  void whatCantBeReplayedIsRefused(String query) throws Exception {
    try (ServedTrials served = served(chat)) {
      assertThat(served.replay(query).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void asLongAsOneIsTriedOutAnotherIsToComeLater() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    try (ServedTrials served =
        new ServedTrials(now -> seenAfter(begun, refused), LONG, List.of(chat))) {
      CompletableFuture<HttpResponse<String>> first = served.replayMeanwhile("since=1d");
      begun.await();
      HttpResponse<String> second = served.replay("since=1d");
      refused.countDown();

      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).hasValue("10");
      assertThat(first.get().statusCode()).isEqualTo(200);
      assertThat(served.replay("since=1d").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatTakesTooLongIsEndedAndMakesRoomForOthers() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (ServedTrials served =
        new ServedTrials(now -> seenAfter(begun, never), Duration.ofSeconds(1), List.of(chat))) {
      HttpResponse<String> answer = served.replay("since=1d");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("more than 1 s", "ruascope alerts replay");
      assertThat(served.test("{}").statusCode()).isEqualTo(200);
    }
  }

  private static Sight seenAfter(CountDownLatch begun, CountDownLatch other) {
    try {
      begun.countDown();
      other.await();
      return KEY_FAILS;
    } catch (InterruptedException e) {
      throw new UnavailableException("Stopped while Elasticsearch was waited for", "", e);
    }
  }

  private static ServedTrials served(Channel... channels) {
    return new ServedTrials(now -> KEY_FAILS, LONG, List.of(channels));
  }

  private static ApiDescription description() throws IOException {
    return ApiDescription.of(Files.readString(DESCRIPTION));
  }
}
