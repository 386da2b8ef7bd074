package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.config.DigestSettings.Span;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.digest.Edition;
import org.ruascope.embedded.StartListener;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.HookServer.Request;
import org.ruascope.testing.TestElasticsearch;

/** Digests as they are configured, where one of two channels is an Alertmanager. */
class DigestDeskIT {
  @TempDir private Path folder;
  private final HookServer hook = new HookServer(HookServer.answer("200 OK", "", ""));
  private final HookServer alertmanager = new HookServer(HookServer.answer("200 OK", "", ""));
  private Alerting alerting;
  private DigestDesk desk;

  @BeforeEach
  void open() {
    TestElasticsearch.wipe();
    Settings settings = settings();
    Store store =
        Store.open(settings, Enriching.storing(settings, Optional.empty()), StartListener.SILENT);
    RouteFiles none = new RouteFiles(Path.of("camel-routes"), Optional.empty());
    alerting = new Alerting(settings, none, store);
    desk = new DigestDesk(settings, store, alerting);
  }

  @AfterEach
  void close() {
    desk.close();
    hook.close();
    alertmanager.close();
  }

  @Test
  void theCommandSendsByThoseThatTakeLetters() throws DeliveryException {
    assertThat(desk.channels()).containsExactly("ops");
    desk.send(desk.write(List.of(), Edition.last(Span.WEEK, LocalDate.now(ZoneOffset.UTC))), "ops");
    assertThat(hook.requests()).singleElement().satisfies(DigestDeskIT::isLetter);
  }

  @Test
  void theServiceSendsWhatIsDueOnceByThoseThatTakeLetters() {
    for (int minute = 0; minute < 3; minute++) {
      desk.post().sendDue();
    }
    assertThat(hook.requests()).singleElement().satisfies(DigestDeskIT::isLetter);
    assertThat(alertmanager.requests()).isEmpty();
    assertThat(alerting.states().all()).allMatch(channel -> channel.failure() == null);
  }

  private static void isLetter(Request request) {
    assertThat(request.body())
        .contains("\"type\":\"letter\"", "DMARC of all domains, week ", "no reports");
  }

  private Settings settings() {
    return new SettingsLoader(expression -> {}, warning -> {})
        .load(
            Optional.empty(),
            Map.of(
                "RUASCOPE_DATA_PATH", folder.toString(),
                "RUASCOPE_ELASTICSEARCH_URL", TestElasticsearch.url().toString(),
                "RUASCOPE_CHANNELS_OPS_TYPE", "webhook",
                "RUASCOPE_CHANNELS_OPS_URL", hook.url("/"),
                "RUASCOPE_CHANNELS_PROM_TYPE", "alertmanager",
                "RUASCOPE_CHANNELS_PROM_URL", alertmanager.url("/"),
                "RUASCOPE_DIGESTS_WEEKLY_PERIOD", "week",
                "RUASCOPE_GEO_DOWNLOAD", "no",
                "RUASCOPE_DNS_ENABLED", "no"));
  }
}
