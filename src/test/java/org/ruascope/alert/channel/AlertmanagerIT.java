package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.testing.AlertmanagerServer;

/** Alerts in a real Alertmanager. */
final class AlertmanagerIT {
  private static final Duration KEEP_ALIVE = Duration.ofDays(1);

  @TempDir private Path folder;
  private final Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private Instant now = began;
  private AlertmanagerServer server;

  @BeforeEach
  void start() {
    server = AlertmanagerServer.start(folder);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void anAlertIsKeptAliveUntilItIsResolved() throws DeliveryException, IOException {
    AlertmanagerChannel channel = channel(settings(""));
    channel.send(List.of(notice(Occasion.FIRING)), 0);
    assertThat(ends()).containsExactly(began.plus(KEEP_ALIVE));

    now = began.plus(Duration.ofHours(1));
    channel.refresh(List.of(notice(Occasion.FIRING)));
    assertThat(ends()).containsExactly(now.plus(KEEP_ALIVE));

    channel.send(List.of(notice(Occasion.RESOLVED)), 0);
    assertThat(ends()).isEmpty();
  }

  @Test
  void whatItKnowsIsWhatIsSo() throws DeliveryException, IOException {
    TestChannels.of(settings("/")).send(List.of(notice(Occasion.REMINDER)), 3);

    JsonNode alert = alerts().path(0);
    assertThat(alert.path("labels"))
        .hasToString(
            "{\"alert\":\"KEY-1\",\"alertname\":\"key_fails\",\"domain\":\"example.com\","
                + "\"job\":\"ruascope\",\"severity\":\"critical\",\"subject\":\"Office\"}");
    assertThat(alert.path("annotations").path("summary").asText())
        .isEqualTo("Still: Signatures of Office fail");
    assertThat(alert.path("generatorURL").asText())
        .isEqualTo("https://dmarc.example.com/alerts?alert=KEY-1&source=Office");
    assertThat(alert.path("status").path("state").asText()).isIn("active", "unprocessed");
  }

  @Test
  void whateverStrangersWriteIsTakenAsText() throws DeliveryException, IOException {
    List<Notice> hostile = FormsTest.HOSTILE.stream().map(TestNotices::hostile).toList();
    TestChannels.of(settings("")).send(hostile, 0);
    assertThat(alerts()).hasSizeGreaterThan(1);
  }

  @Test
  void anAddressThatIsNoneOfItsOwnIsNamed() {
    DeliveryException fault =
        catchThrowableOfType(
            DeliveryException.class,
            () ->
                TestChannels.of(settings("/elsewhere")).send(List.of(notice(Occasion.FIRING)), 0));
    assertThat(fault).hasMessageContaining("knows no such address (404)");
    assertThat(fault.remedy()).isEqualTo("correct channels.ops.url");
  }

  @Test
  void theCheckAsksAndSendsNothing() throws IOException {
    assertThat(Channels.checks(List.of(settings("")), () -> "").getFirst().getFirst().probe().run())
        .startsWith("127.0.0.1:")
        .endsWith(" answers, in plain text");
    assertThat(alerts()).isEmpty();
  }

  private Notice notice(Occasion occasion) {
    return TestNotices.keyFails(occasion, began.minusSeconds(60));
  }

  private AlertmanagerChannel channel(ChannelSettings.Web settings) {
    return new AlertmanagerChannel(
        "ops",
        new AlertmanagerForm(TestNotices.PAGE, KEEP_ALIVE),
        new WebServer(settings, () -> now),
        new Patience(settings.timeout(), () -> now, Thread::sleep),
        () -> now);
  }

  private ChannelSettings.Web settings(String path) {
    return TestChannels.web(ChannelType.ALERTMANAGER, server.url() + path);
  }

  private List<Instant> ends() throws IOException {
    return alerts().findValuesAsText("endsAt").stream().map(Instant::parse).toList();
  }

  private JsonNode alerts() throws IOException {
    try (InputStream answer = server.url().resolve("/api/v2/alerts").toURL().openStream()) {
      return new ObjectMapper().readTree(answer);
    }
  }
}
