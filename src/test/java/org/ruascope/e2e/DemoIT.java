package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.demo.Expected;
import org.ruascope.demo.Expected.Totals;

/** {@code ruascope demo}, twice: what it shows and stores is what its reports say. */
class DemoIT {
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Elasticsearch's program files are there already if another test has fetched them. */
  private static final String NAME = "suite";

  @TempDir private Path folder;

  @BeforeEach
  void beginAnew() {
    DemoRun.forget(NAME);
  }

  @Test
  void showsWhatItsReportsSayAndDoublesNothing() throws Exception {
    try (DemoRun first = DemoRun.start(NAME, folder)) {
      Expected expected = first.expected();
      assertShown(first, expected);
      assertSummary(first, expected.reports(), expected.duplicates());
      assertThat(first.program().out())
          .contains("%,d quarantined".formatted(expected.quarantined()));
      assertEnds(first);
    }
    try (DemoRun second = DemoRun.start(NAME, folder)) {
      Expected expected = second.expected();
      assertShown(second, expected);
      assertSummary(second, 0, expected.reports() + expected.duplicates());
      assertEnds(second);
    }
  }

  private static void assertSummary(DemoRun demo, int reports, int duplicates) {
    assertThat(demo.program().lines().getFirst()).startsWith("%,d reports".formatted(reports));
    assertThat(demo.program().out())
        .containsPattern("(?m)^%,d duplicates?, known already$".formatted(duplicates));
  }

  private static void assertEnds(DemoRun demo) {
    assertThat(demo.program().terminate().exitCode(ENDED_WITHIN))
        .as(demo.program().toString())
        .isZero();
  }

  private static void assertShown(DemoRun demo, Expected expected) throws Exception {
    expected
        .domains()
        .forEach((domain, totals) -> assertThat(row(demo, domain)).isEqualTo(cells(totals)));
    assertThat(count(demo, "dmarc-reports")).isEqualTo(expected.reports());
    assertThat(count(demo, "dmarc-records"))
        .isEqualTo(expected.domains().values().stream().mapToLong(Totals::records).sum());
  }

  /** Reports, records and messages of a domain as the table shows them. */
  private static List<String> row(DemoRun demo, String domain) {
    return demo.program().lines().stream()
        .filter(line -> line.startsWith(domain + " "))
        .map(line -> List.of(line.split(" +")).subList(1, 4))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + domain + "; " + demo.program()));
  }

  private static List<String> cells(Totals totals) {
    return Stream.of(totals.reports(), totals.records(), totals.messages())
        .map("%,d"::formatted)
        .toList();
  }

  /** Asks the server that the demo names. */
  private static long count(DemoRun demo, String alias) throws Exception {
    URI uri = demo.elasticsearch().resolve("/" + alias + "/_count?filter_path=count");
    String answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    assertThat(answer).matches("\\{\"count\":\\d+}");
    return Long.parseLong(answer.replaceAll("\\D", ""));
  }
}
