package org.ruascope.web;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ruascope.config.WebSettings;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.HostileTexts;

/** Whatever has rows can be had as a file. */
class DownloadTest {
  private static final List<String> TEXTS = HostileTexts.ALL;
  private static final int MANY = 20_000;

  record Row(String name, Count messages) {}

  record Count(long all) {}

  record Two(List<Row> ones, List<Row> others) {}

  private static WebServer server;

  @BeforeAll
  static void start() {
    server =
        WebServer.start(
            new WebSettings(true, InetAddress.getLoopbackAddress().getHostAddress(), 0),
            List.of(
                resource("list", List.of(new Row("a \"b\",\nc", new Count(3)))),
                resource("nothing", List.of()),
                resource("two", new Two(List.of(new Row("x", new Count(1))), List.of())),
                resource("hostile", TEXTS.stream().map(DownloadTest::row).toList()),
                resource("figure", new Count(1)),
                new Resource("many", all -> many(MANY)),
                new Resource("too-many", all -> many(100_001)),
                new Resource("away", all -> away(0)),
                new Resource("lost", all -> away(MANY))),
            () -> Instant.parse("2026-01-31T12:00:00Z"));
  }

  private static Resource resource(String name, Object answer) {
    return new Resource(
        name,
        parameters -> {
          parameters.scope();
          return answer;
        });
  }

  private static Row row(String name) {
    return new Row(name, new Count(1));
  }

  private static Export<Row> many(int rows) {
    return new Export<>(Row.class, rows, IntStream.range(0, rows).mapToObj(i -> row("row " + i)));
  }

  /** Elasticsearch goes away after so many rows. */
  private static Export<Row> away(int after) {
    Stream<Row> none =
        Stream.generate(
            () -> {
              throw new UnavailableException("away", "start it", null);
            });
    return new Export<>(Row.class, 1, Stream.concat(many(after).rows(), none));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void asCsvWithAHeader() throws Exception {
    HttpResponse<String> answer = get("list?format=csv&domain=Example.com&days=31");
    assertThat(answer.body()).isEqualTo("name,messages.all\r\n\"a \"\"b\"\",\nc\",3\r\n");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(disposition(answer))
        .isEqualTo("attachment; filename=\"ruascope-Example.com-list-2026-01-01-2026-01-31.csv\"");
  }

  @Test
  void asJson() throws Exception {
    HttpResponse<String> answer = get("list?format=json");
    assertThat(answer.body())
        .isEqualTo("[{\"name\":\"a \\\"b\\\",\\nc\",\"messages\":{\"all\":3}}]");
    assertThat(disposition(answer)).endsWith(".json\"");
  }

  @Test
  void namesOfFilesAreHarmless() throws Exception {
    assertThat(
            disposition(get("list?format=csv&domain=..%2F%22%0d%0aSet-Cookie:a" + "x".repeat(500))))
        .matches("attachment; filename=\"ruascope-[A-Za-z0-9._-]{1,60}-list-[0-9-]+.csv\"");
  }

  @Test
  void noCellIsAFormulaWhateverStrangersWrite() throws Exception {
    try (CSVParser csv = CSVParser.parse(get("hostile?format=csv").body(), CSVFormat.RFC4180)) {
      List<CSVRecord> lines = csv.getRecords();
      assertThat(lines).hasSize(TEXTS.size() + 1).allMatch(line -> line.size() == 2);
      assertThat(lines).noneMatch(line -> "=+-@\uff1d\t\r\n".indexOf(line.get(0).charAt(0)) >= 0);
    }
  }

  @Test
  void oneOfSeveralTablesIsChosen() throws Exception {
    assertThat(get("two?format=csv&table=ones").body()).isEqualTo("name,messages.all\r\nx,1\r\n");
    assertThat(get("two?format=csv&table=others").body()).isEqualTo("name,messages.all\r\n");
    assertThat(get("two?format=csv").body()).contains("table must be one of ones, others");
  }

  @Test
  void manyRowsAreComplete() throws Exception {
    assertThat(get("many?format=csv").body().lines()).hasSize(MANY + 1);
  }

  @Test
  void whatCantBeAFileIsRefused() throws Exception {
    assertThat(get("too-many?format=csv").statusCode()).isEqualTo(400);
    assertThat(get("too-many?format=csv").body()).contains("Too many rows");
    assertThat(get("figure?format=csv").body()).contains("no table");
    assertThat(get("list?format=xlsx").body()).contains("format can't be");
    assertThat(get("list?format=csv&colour=red").statusCode()).isEqualTo(400);
    assertThat(get("nothing?format=json").body()).isEqualTo("[]");
  }

  @Test
  void anOutageIsSaid() throws Exception {
    assertThat(get("away?format=csv").statusCode()).isEqualTo(503);
    assertThatThrownBy(() -> get("lost?format=csv")).isInstanceOf(IOException.class);
  }

  private static String disposition(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Disposition").orElseThrow();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(server.url().resolve("/api/" + path)).build(), ofString());
  }
}
