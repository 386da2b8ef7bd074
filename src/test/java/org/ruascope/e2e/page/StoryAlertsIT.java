package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the demo's story alarms of: the key, the new service, the forger; and nothing else. */
class StoryAlertsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LAST_DAY = 89;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The day of the story, as docs/demo.md counts them, and what is alarming since. */
  private static final List<String> STORY =
      List.of(
          "52 key_fails example.com orders._domainkey.example.com",
          "52 share_falls example.com ",
          "52 source_fails example.com order-system (sender)",
          "62 own_mail_refused example.com order-system (sender)",
          "78 new_service example.com Deskly (service)",
          "78 own_mail_refused example.com Deskly (service)",
          "86 strangers_spike example.com ");

  /** Of those who only pass mail on, and of the club, where all is in order, nothing is said. */
  @Test
  void firesForWhatTheStoryTellsAndForNothingElse() throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!alerts().containsAll(STORY) && Instant.now().isBefore(deadline)) {
      Thread.sleep(PAUSE);
    }
    assertThat(alerts()).containsExactlyInAnyOrderElementsOf(STORY);
  }

  /** In all states. */
  private static List<String> alerts() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(DemoPage.at("/api/alerts?size=200")).build();
    JsonNode rows = JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body()).path("rows");
    return StreamSupport.stream(rows.spliterator(), false).map(StoryAlertsIT::line).toList();
  }

  private static String line(JsonNode alert) {
    return String.join(
        " ",
        String.valueOf(day(Instant.parse(alert.path("began").asText()))),
        alert.path("rule").asText(),
        alert.path("domain").asText(),
        alert.path("subject").asText());
  }

  private static long day(Instant began) {
    LocalDate date = LocalDate.ofInstant(began, ZoneOffset.UTC);
    return LAST_DAY - date.until(DemoPage.demo().lastDay(), ChronoUnit.DAYS);
  }
}
