package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.demo.DemoReports;
import org.ruascope.demo.Expected;
import org.ruascope.demo.Expected.Totals;
import org.ruascope.testing.TestElasticsearch;

/** {@code ruascope demo}, twice: what it shows and stores is what its reports say. */
class DemoIT {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Elasticsearch's program files are there already if another test has fetched them. */
  private static final Path DATA = TestElasticsearch.data("suite").path();

  private static final Path OWN = DATA.resolve("demo");

  @TempDir private Path folder;

  @BeforeEach
  void beginAnew() throws IOException {
    if (Files.exists(OWN)) {
      try (Stream<Path> files = Files.walk(OWN)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void showsWhatItsReportsSayAndDoublesNothing() throws Exception {
    int port = freePort();
    try (Program first = demo(port)) {
      Expected expected = expected();
      assertShown(first, expected);
      assertThat(first.lines().getFirst()).startsWith("%,d reports".formatted(expected.reports()));
      assertThat(first.out())
          .containsPattern(duplicates(expected.duplicates()))
          .contains("%,d quarantined".formatted(expected.quarantined()));
      assertThat(first.terminate().exitCode(ENDED_WITHIN)).as(first.toString()).isZero();
    }
    try (Program second = demo(port)) {
      Expected expected = expected();
      assertShown(second, expected);
      assertThat(second.lines().getFirst()).startsWith("0 reports");
      assertThat(second.out())
          .containsPattern(duplicates(expected.reports() + expected.duplicates()));
      assertThat(second.terminate().exitCode(ENDED_WITHIN)).as(second.toString()).isZero();
    }
  }

  private Program demo(int port) {
    return Program.start(
            folder,
            Map.of(
                "RUASCOPE_DATA_PATH", DATA.toString(),
                "RUASCOPE_EMBEDDED_PORT", Integer.toString(port),
                "RUASCOPE_EMBEDDED_HEAP", "512MiB"),
            Path.of("/dev/null"),
            "demo",
            "--config",
            "/dev/null")
        .await("Ctrl-C stops it.", READY_WITHIN);
  }

  private static Expected expected() throws IOException {
    LocalDate lastDay = LocalDate.parse(Files.readString(OWN.resolve("last-day")).strip());
    return new DemoReports(lastDay, 1).expected();
  }

  private static String duplicates(int number) {
    return "(?m)^%,d duplicates?, known already$".formatted(number);
  }

  private static void assertShown(Program demo, Expected expected) throws Exception {
    expected
        .domains()
        .forEach((domain, totals) -> assertThat(row(demo, domain)).isEqualTo(cells(totals)));
    assertThat(count(demo, "dmarc-reports")).isEqualTo(expected.reports());
    assertThat(count(demo, "dmarc-records"))
        .isEqualTo(expected.domains().values().stream().mapToLong(Totals::records).sum());
  }

  /** Reports, records and messages of a domain as the table shows them. */
  private static List<String> row(Program demo, String domain) {
    return demo.lines().stream()
        .filter(line -> line.startsWith(domain + " "))
        .map(line -> List.of(line.split(" +")).subList(1, 4))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + domain + "; " + demo));
  }

  private static List<String> cells(Totals totals) {
    return Stream.of(totals.reports(), totals.records(), totals.messages())
        .map("%,d"::formatted)
        .toList();
  }

  /** Asks the server that the demo names. */
  private static long count(Program demo, String alias) throws Exception {
    Matcher url = Pattern.compile("'(http://[^/]+)/" + alias + "/").matcher(demo.out());
    assertThat(url.find()).as("address of %s; %s", alias, demo).isTrue();
    URI uri = URI.create(url.group(1) + "/" + alias + "/_count?filter_path=count");
    String answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    assertThat(answer).matches("\\{\"count\":\\d+}");
    return Long.parseLong(answer.replaceAll("\\D", ""));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
