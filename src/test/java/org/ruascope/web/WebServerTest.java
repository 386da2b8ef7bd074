package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.WebSettings;
import org.ruascope.report.UnavailableException;
import org.ruascope.web.Served.Answer;

/** What is given and what is refused, and what is said with it. */
class WebServerTest {
  private static final String ATTACK = "<script>alert(1)</script>\"'&\u2028";
  private static final Served PAGE =
      Served.toAnyone(
          new Resource(
              "domains",
              parameters -> Map.of("domain", ATTACK, "scope", parameters.scope().period().last())),
          new Resource(
              "bug",
              parameters -> {
                throw new IllegalStateException("the secret inside");
              }),
          new Resource(
              "away",
              parameters -> {
                throw new UnavailableException("Elasticsearch is away", "start it", null);
              }));

  @AfterAll
  static void close() {
    PAGE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html;charset=utf-8",
    "/trend?days=90, text/html;charset=utf-8",
    "/main.js, text/javascript;charset=utf-8",
    "/lib/dom.js, text/javascript;charset=utf-8",
    "/style.css, text/css;charset=utf-8",
    "/icon.svg, image/svg+xml",
    "/vendor/chart.umd.min.js, text/javascript;charset=utf-8",
    "/api/domains?days=7, application/json",
  })
  void givesPageAndAnswers(String path, String type) throws IOException {
    Answer answer = PAGE.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.field("content-type")).isEqualTo(type);
    assertThat(answer.body()).isNotEmpty();
    assertIsSafe(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2fWebServer.class",
        "/vendor/../../WebServer.class",
        "/vendor/%2e%2e/%2e%2e/WebServer.class",
        "/lib/..%2f..%2fWebServer.class",
        "/lib/..;/main.js",
        "/..\\main.js",
        "/%5c..%5cmain.js",
        "//main.js",
        "/lib/",
        "/lib",
        "/WebServer.class",
        "/main.js%00.html",
        "/main.js/",
        "/META-INF/MANIFEST.MF",
        "/vendor/chart.js",
        "/api",
        "/api/",
        "/api/../main.js%2f",
        "/api/nothing",
        "/wp-login.php",
        "/%c0%ae%c0%ae/main.js",
      })
  void nothingElseIsFound(String path) throws IOException {
    Answer answer = PAGE.get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertTellsLittle(answer);
    assertIsSafe(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          400 | GET / HTTP/1.1\\r\\nConnection: close
          400 | GET / HTTP/1.1\\r\\nHost: localhost\\r\\nHost: other.example\\r\\nConnection: close
          400 | GET / HTTP/1.1\\r\\nHost: localhost\\r\\nno field\\r\\nConnection: close
          400 | nonsense
          505 | GET / HTTP/9.9\\r\\nHost: localhost
          405 | POST /api/domains HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 0\\r\\nConnection: close
          405 | DELETE / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          405 | TRACE / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          405 | OPTIONS / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          421 | GET / HTTP/1.1\\r\\nHost: rebound.example\\r\\nConnection: close
          421 | GET http://rebound.example/ HTTP/1.1\\r\\nHost: rebound.example\\r\\nConnection: close
          421 | GET / HTTP/1.1\\r\\nHost: localhost.rebound.example\\r\\nConnection: close
          403 | GET /api/domains HTTP/1.1\\r\\nHost: localhost\\r\\nSec-Fetch-Site: cross-site\\r\\nConnection: close
          400 | GET /api/domains?days=x HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          400 | GET /api/domains?dmoain=x HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          500 | GET /api/bug HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          503 | GET /api/away HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close
          """)
  void onlyWhatReadsAndMeansThisPageIsAnswered(int status, String request) throws IOException {
    Answer answer = PAGE.send(request.replace("\\r\\n", "\r\n") + "\r\n\r\n");

    assertThat(answer.status()).isEqualTo(status);
    assertTellsLittle(answer);
    assertIsSafe(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          GET /api/domains HTTP/1.1\\r\\nHost: localhost\\r\\nSec-Fetch-Site: cross-site\\r\\nSec-Fetch-Mode: navigate\\r\\nConnection: close
          GET /api/domains HTTP/1.1\\r\\nHost: DMARC.example.com:8080\\r\\nConnection: close
          GET / HTTP/1.1\\r\\nHost: [::1]:8080\\r\\nConnection: close
          GET / HTTP/1.1\\r\\nHost: 192.0.2.7\\r\\nConnection: close
          GET / HTTP/1.1\\r\\nHost: localhost.\\r\\nConnection: close
          """)
  void itsNamesAndAddressesAreKnownAndLinksFollowed(String request) throws IOException {
    assertThat(PAGE.send(request.replace("\\r\\n", "\r\n") + "\r\n\r\n").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"/, 431, x", "/, 414, y"})
  void whatIsTooLongIsRefused(String path, int status, String what) throws IOException {
    String much = "z".repeat(20_000);

    Answer answer =
        what.equals("x") ? PAGE.get(path, "X-Long: " + much) : PAGE.get(path + "?domain=" + much);

    assertThat(answer.status()).isEqualTo(status);
    assertTellsLittle(answer);
    assertIsSafe(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/main.js", "/api/domains", "/nothing"})
  void headTellsTheSameWithoutContent(String path) throws IOException {
    Answer head = PAGE.ask("HEAD", path);

    assertThat(head.status()).isEqualTo(PAGE.get(path).status());
    assertThat(head.body()).isEmpty();
    assertIsSafe(head);
  }

  @Test
  void attacksInParametersComeBackAsJsonThatNobodyRuns() throws IOException {
    Answer answer = PAGE.get("/api/domains?%3Cscript%3Ealert(1)%3C/script%3E=1");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.field("x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void peopleAreToldInAPage() throws IOException {
    Answer answer = PAGE.get("/nothing", "Accept: text/html,*/*;q=0.8");

    assertThat(answer.field("content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(answer.body()).contains("<h1>There is no such page</h1>");
  }

  @Test
  void browsersKeepWhatHasntChanged() throws IOException {
    String tag = PAGE.get("/main.js").field("etag");

    Answer again = PAGE.get("/main.js", "If-None-Match: " + tag);

    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    assertThat(PAGE.get("/style.css").field("etag")).isNotEqualTo(tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertIsSafe(again);
  }

  @Test
  void compressesForThoseWhoTakeIt() throws IOException {
    Answer answer = PAGE.get("/vendor/chart.umd.min.js", "Accept-Encoding: gzip");
    Answer again =
        PAGE.get(
            "/vendor/chart.umd.min.js",
            "Accept-Encoding: gzip",
            "If-None-Match: " + answer.field("etag"));

    assertThat(answer.field("content-encoding")).isEqualTo("gzip");
    assertThat(answer.field("vary")).containsIgnoringCase("accept-encoding");
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    int port = PAGE.server().url().getPort();

    assertThatThrownBy(
            () ->
                WebServer.start(
                    new WebSettings(true, "127.0.0.1", port), List.of(), InstantSource.system()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("127.0.0.1:" + port);
  }

  private static void assertTellsLittle(Answer answer) {
    assertThat(answer.head() + answer.body())
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Exception", "\tat ", "org.ruascope", "the secret inside", "<script");
  }

  static void assertIsSafe(Answer answer) {
    assertThat(answer.field("content-security-policy"))
        .startsWith("default-src 'none'; script-src 'self'");
    assertThat(answer.field("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.field("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.field("referrer-policy")).isEqualTo("no-referrer");
    assertThat(answer.field("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(answer.field("server")).isEmpty();
  }
}
