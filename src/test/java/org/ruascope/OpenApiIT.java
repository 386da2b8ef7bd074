package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.cli.Flow;
import org.ruascope.cli.Inputs;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.demo.DemoReports;
import org.ruascope.embedded.StartListener;
import org.ruascope.query.Dimension;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed;
import org.ruascope.testing.ApiDescription;
import org.ruascope.testing.TestElasticsearch;

/** The service's interface is what its description says: no more, no less. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
  private static final int MAILS = 80;
  private static final String SECRET = "s3cret";
  private static final List<String> SCOPES =
      List.of(
          "",
          "?from=2026-05-01&to=2026-05-31",
          "?from=2026-05-01&to=2026-05-31&domain=example.com",
          "?from=2026-05-01&to=2026-05-31&domain=example.com&ip=198.51.100.200",
          "?days=7&domain=nothing.example");

  private final AtomicBoolean stopping = new AtomicBoolean();
  private Optional<Flow> flow = Optional.empty();
  private Optional<Thread> service = Optional.empty();
  private URI api = URI.create("http://127.0.0.1/");
  private ApiDescription description = ApiDescription.of("{}");

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    TestElasticsearch.wipe();
    int port = freePort();
    api = URI.create("http://127.0.0.1:" + port + "/api/");
    Flow opened = new Wiring(Path.of("")).open(settings(folder, port), StartListener.SILENT);
    flow = Optional.of(opened);
    assertThat(opened.drain(mails(folder), Progress.SILENT)).isEmpty();
    service = Optional.of(Thread.startVirtualThread(() -> opened.serve(untilStopped())));
    description = ApiDescription.of(whenServed().body());
  }

  @AfterAll
  void stop() throws InterruptedException {
    stopping.set(true);
    if (service.isPresent()) {
      service.get().join();
    }
    flow.ifPresent(Flow::close);
  }

  @Test
  void whatCanBeAskedForIsDescribedAndTheOtherWayRound() throws Exception {
    Set<String> described = new TreeSet<>(description.resources());
    assertThat(described.removeAll(Set.of("", "openapi.yaml"))).isTrue();
    assertThat(described.addAll(description.deeds())).isTrue();

    String listed = get("").body();

    assertThat(listed).isEqualTo("{\"resources\":[\"" + String.join("\",\"", described) + "\"]}");
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    Set<String> described = new TreeSet<>(description.resources());
    described.remove("openapi.yaml");
    for (String resource : described) {
      for (String scope : SCOPES) {
        HttpResponse<String> answer = get(resource + scope);
        assertThat(description.problems(resource, answer.statusCode(), answer.body()))
            .as("%s%s: %s %s", resource, scope, answer.statusCode(), answer.body())
            .isEmpty();
      }
    }
  }

  @Test
  void theyAreAnswersIndeedAndWhatIsMisspeltIsRefused() throws Exception {
    Set<String> described = new TreeSet<>(description.resources());
    described.removeAll(Set.of("openapi.yaml", "health", "alert", "alerts/replay"));
    for (String resource : described) {
      assertThat(get(resource).statusCode()).as(resource).isEqualTo(200);
      assertThat(get(resource + "?dmoain=x").statusCode()).as(resource).isEqualTo(400);
    }
  }

  @Test
  void aReplayIsAsDescribed() throws Exception {
    HttpResponse<String> answer = get("alerts/replay?since=2d&rule=key_fails&rule=forged_reports");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(description.problems("alerts/replay", 200, answer.body())).isEmpty();
    assertThat(get("alerts/replay?since=1h&dmoain=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aTestIsAsDescribedAndTellsNoSecret() throws Exception {
    HttpRequest test =
        HttpRequest.newBuilder(api.resolve("alerts/test"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<String> answer = HTTP.send(test, BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"sent\":false", "channels.gone.").doesNotContain(SECRET);
    assertThat(description.problemsOfDeed("alerts/test", 200, answer.body())).isEmpty();
  }

  @Test
  void whatIsntDescribedIsFound() throws Exception {
    String domains = get("domains" + SCOPES.get(1)).body();
    String more = domains.replaceFirst("\"domain\"", "\"more\":1,\"domain\"");

    assertThat(domains).contains("example.com");
    assertThat(description.problems("domains", 200, domains)).isEmpty();
    assertThat(description.problems("domains", 200, more)).isNotEmpty();
  }

  @Test
  void everyConditionIsDescribed() {
    assertThat(description.sharedParameters())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("domain", "days", "from", "to"),
                    Arrays.stream(Dimension.values()).map(Dimension::parameter))
                .toList());
  }

  private static Settings settings(Path folder, int port) {
    Map<String, String> environment =
        Map.of(
            "RUASCOPE_DATA_PATH", folder.resolve("data").toString(),
            "RUASCOPE_ELASTICSEARCH_URL", TestElasticsearch.url().toString(),
            "RUASCOPE_DNS_ENABLED", "no",
            "RUASCOPE_GEO_DOWNLOAD", "no",
            "RUASCOPE_ALERTS_ENABLED", "no",
            "RUASCOPE_CHANNELS_GONE_TYPE", "webhook",
            "RUASCOPE_CHANNELS_GONE_TIMEOUT", "1s",
            "RUASCOPE_CHANNELS_GONE_URL", "http://127.0.0.1:1/" + SECRET,
            "RUASCOPE_WEB_PORT", Integer.toString(port));
    return new SettingsLoader(any -> {}, any -> {}).load(Optional.empty(), environment);
  }

  /** The last mails of the demo's story, and a file that can't be read. */
  private static Inputs mails(Path folder) throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    List<byte[]> mails = new DemoReports(LAST_DAY, 1).mails();
    for (int i = mails.size() - MAILS; i < mails.size(); i++) {
      Files.write(inbox.resolve(i + ".eml"), mails.get(i));
    }
    Files.writeString(inbox.resolve("broken.xml"), "<feedback><report_metadata>");
    return new Inputs(List.of(inbox), System.in);
  }

  private HttpResponse<String> whenServed() throws Exception {
    while (true) {
      try {
        return get("openapi.yaml");
      } catch (ConnectException e) {
        Thread.sleep(50);
      }
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(api.resolve(path)).build(), BodyHandlers.ofString());
  }

  private Progress untilStopped() {
    return new Progress() {
      @Override
      public void found(Source source, long deliveries) {}

      @Override
      public void done(Source source, List<Parsed> acknowledged) {}

      @Override
      public boolean stopping() {
        return stopping.get();
      }
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
