package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.alert.life.Replay;
import org.ruascope.cli.AlertDesk;
import org.ruascope.cli.Flow;
import org.ruascope.cli.Inputs;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.embedded.StartListener;
import org.ruascope.receive.Progress;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** Six days ago all began to fail: what the whole program tells of it, whatever it reads again. */
class AlertsOnceIT {
  private static final int DAYS = 50;
  private static final int BREAKS = 6;

  @TempDir private Path folder;
  private final HookServer hook = new HookServer(HookServer.answer("200 OK", "", ""));
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private Settings settings = load(Optional.empty());

  @BeforeEach
  void start() throws IOException {
    TestElasticsearch.wipe();
    Path file =
        Files.writeString(
            folder.resolve("ruascope.properties"),
            """
            elasticsearch.url=%s
            data.path=%s
            folders.drop.path=%s
            dns.enabled=no
            geo.download=no
            senders.own.networks=192.0.2.0/24
            channels.hook.type=webhook
            channels.hook.url=%s
            channels.own.type=route
            routes.path=%s
            """
                .formatted(
                    TestElasticsearch.url(),
                    folder.resolve("data"),
                    Files.createDirectory(folder.resolve("drop")),
                    hook.url("/hook"),
                    routes()));
    settings = load(Optional.of(file));
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (int ago = 1; ago <= DAYS; ago++) {
      write(reports, "a.example", ago, 300);
      write(reports, "b.example", ago, 200);
    }
  }

  @AfterEach
  void stop() {
    hook.close();
  }

  @Test
  void theSameReportsACorrectedOneAndALateOneTellNothingNew() throws IOException {
    ingest(folder.resolve("reports"));
    look();
    List<String> told = ids();
    assertThat(told).isNotEmpty().doesNotHaveDuplicates();
    assertThat(told).allSatisfy(id -> assertThat(folder.resolve("told").resolve(id)).exists());

    ingest(folder.resolve("reports"));
    look();
    Path more = Files.createDirectory(folder.resolve("more"));
    write(more, "a.example", BREAKS, 290);
    write(more, "late.example", BREAKS + 1, 400);
    write(more, "late.example", BREAKS - 1, 400);
    ingest(more);
    look();

    assertThat(ids()).isEqualTo(told);
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(2 * DAYS + 3);
  }

  @Test
  void aReplayNeitherSendsNorStores() {
    ingest(folder.resolve("reports"));
    List<Replay.Message> messages = new ArrayList<>();
    try (AlertDesk desk = wiring().alerts(settings, StartListener.SILENT)) {
      Instant now = Instant.now();
      desk.replay(now.minus(Duration.ofDays(14)), now, Set.of(), messages::add);
    }
    assertThat(messages).isNotEmpty();
    assertThat(messages).extracting(Replay.Message::channel).containsOnly("hook", "own");
    assertThat(hook.requests()).isEmpty();
    assertThat(StoredDocuments.count("dmarc-alerts")).isZero();
  }

  @Test
  void aTestIsNoRulesAlertAndGoesOutByEachChannel() {
    try (AlertDesk desk = wiring().alerts(settings, StartListener.SILENT)) {
      assertThat(desk.test()).extracting(AlertDesk.Tried::failure).containsExactly(null, null);
    }
    assertThat(hook.requests())
        .singleElement()
        .satisfies(request -> assertThat(request.body()).contains("\"rule\":\"test\""));
    assertThat(folder.resolve("told")).isNotEmptyDirectory();
    assertThat(StoredDocuments.count("dmarc-alerts")).isZero();
  }

  /** Of messages. */
  private List<String> ids() {
    return hook.requests().stream().map(request -> request.field("Idempotency-Key")).toList();
  }

  private void ingest(Path reports) {
    try (Flow flow = wiring().open(settings, StartListener.SILENT)) {
      Inputs inputs = new Inputs(List.of(reports), new ByteArrayInputStream(new byte[0]));
      assertThat(flow.drain(inputs, Progress.SILENT)).isEmpty();
    }
  }

  private void look() {
    try (Flow flow = wiring().open(settings, StartListener.SILENT)) {
      assertThat(flow.drain(Progress.SILENT)).isEmpty();
    }
  }

  private static Wiring wiring() {
    return new Wiring(Path.of(""));
  }

  private static Settings load(Optional<Path> file) {
    return new SettingsLoader(any -> {}, any -> {}).load(file, Map.of());
  }

  /** By which a message becomes a file. */
  private Path routes() throws IOException {
    Path routes = Files.createDirectory(folder.resolve("routes"));
    Files.writeString(
        routes.resolve("own.yaml"),
        "- route: {from: {uri: 'direct:alert', steps: [{toD: 'file:%s?fileName=${variable.id}'}]}}"
            .formatted(folder.resolve("told")));
    return routes;
  }

  private void write(Path to, String reporter, int daysAgo, int messages) throws IOException {
    long begin = today.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    String id = reporter + "-" + daysAgo;
    String result = daysAgo <= BREAKS ? "fail" : "pass";
    String records =
        IntStream.of(messages / 2, messages / 2)
            .mapToObj(count -> record(count, result))
            .reduce("", String::concat);
    Files.writeString(
        to.resolve(id + ".xml"),
        """
        <feedback>
        <report_metadata><org_name>%s</org_name><email>dmarc@%1$s</email><report_id>%s</report_id>\
        <date_range><begin>%d</begin><end>%d</end></date_range></report_metadata>
        <policy_published><domain>example.com</domain><p>quarantine</p></policy_published>
        %s</feedback>
        """
            .formatted(reporter, id, begin, begin + 86_399, records));
  }

  private static String record(int count, String result) {
    return """
    <record>
      <row><source_ip>192.0.2.7</source_ip><count>%d</count><policy_evaluated>\
    <disposition>none</disposition><dkim>%s</dkim><spf>%2$s</spf></policy_evaluated></row>
      <identifiers><header_from>example.com</header_from></identifiers>
      <auth_results>
        <dkim><domain>example.com</domain><selector>s1</selector><result>%2$s</result></dkim>
        <spf><domain>example.com</domain><result>%2$s</result></spf>
      </auth_results>
    </record>
    """
        .formatted(count, result);
  }
}
