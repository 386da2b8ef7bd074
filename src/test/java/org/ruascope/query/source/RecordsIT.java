package org.ruascope.query.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestElasticsearch;

/** Records as the indexer writes them, each with another address. */
class RecordsIT {
  private static final Scope SCOPE =
      new Scope(
          "example.com",
          new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31")),
          List.of());
  private static final int MANY = 1_050;

  private TestDocuments documents;
  private Records records;

  @BeforeEach
  void start() {
    documents = new TestDocuments();
    records = new Records(documents.searches());
  }

  @AfterEach
  void stop() {
    documents.close();
  }

  @Test
  void aRecordSaysAllAndWhichReportItIsFrom() {
    store(1);
    StoredRecord record = records.in(SCOPE, 1, 10).rows().getFirst();

    assertThat(record.begin()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    assertThat(record.messages()).isEqualTo(4);
    assertThat(record.source().host()).isEqualTo("mx1.mail.example.com");
    assertThat(record.source().service()).isEqualTo("Example Mail");
    assertThat(record.source().asn()).isEqualTo("64496");
    assertThat(record.source().country()).isEqualTo("NL");
    assertThat(record.from())
        .isEqualTo(new StoredRecord.From("example.com", "bounce.example.com", "example.net"));
    assertThat(record.dkim().auth()).containsExactly("example.com/s1=pass", "esp.example=fail");
    assertThat(record.dkim().human()).containsExactly("bad signature");
    assertThat(record.spf().auth()).containsExactly("bounce.example.com/mfrom=softfail");
    assertThat(record.overrides().comments()).containsExactly("arc=pass");
    assertThat(record.verdict().sender()).isEqualTo("newsletter");
    assertThat(record.report().id()).isEqualTo("2026-1");
    assertThat(record.report().email()).isEqualTo("noreply@example.org");
    assertThat(record.report().reporter()).isEqualTo("Example Org");
  }

  @Test
  void aReportMayStillBeOnItsWay() {
    bulk(Stream.of(line("records", "r", json("record.json"))));
    assertThat(records.in(SCOPE, 1, 10).rows()).hasSize(1).allMatch(r -> r.report().id() == null);
  }

  @Test
  void pagesAreCompleteAndWithoutDoubles() {
    store(MANY);
    List<StoredRecord> all =
        IntStream.rangeClosed(1, 11)
            .mapToObj(page -> records.in(SCOPE, page, 100))
            .flatMap(page -> page.rows().stream())
            .toList();
    assertThat(all.stream().map(record -> record.source().ip()))
        .hasSize(MANY)
        .doesNotHaveDuplicates();
    assertThat(records.in(SCOPE, 11, 100).total()).isEqualTo(MANY);
    assertThat(records.count(SCOPE)).isEqualTo(MANY);
  }

  /** As a look at DNS for a second time does it. */
  @Test
  void oneThatIsWrittenAnewKeepsItsPlace() {
    List<String> lines = IntStream.range(0, 30).mapToObj(RecordsIT::ofOneAddress).toList();
    bulk(lines.stream());
    List<StoredRecord> first = records.in(SCOPE, 1, 10).rows();

    bulk(lines.stream().limit(15));

    assertThat(
            Stream.of(first, records.in(SCOPE, 2, 10).rows(), records.in(SCOPE, 3, 10).rows())
                .flatMap(List::stream)
                .map(record -> record.from().header()))
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  private static String ofOneAddress(int number) {
    String from = "\"header_from\": \"host%d.example.com\"".formatted(number);
    String record = json("record.json").replaceAll("\"header_from\": *\"[^\"]+\"", from);
    return line("records", "r" + number, record);
  }

  @Test
  void aFileHasAllOfThem() {
    store(MANY);
    try (Stream<StoredRecord> all = records.all(SCOPE)) {
      assertThat(all.map(record -> record.source().ip())).hasSize(MANY).doesNotHaveDuplicates();
    }
    try (Stream<StoredRecord> none = records.all(SCOPE.with(of("192.0.2.254")))) {
      assertThat(none).isEmpty();
    }
    assertThat(TestElasticsearch.get("/_nodes/stats/indices/search"))
        .contains("\"open_contexts\":0");
  }

  @Test
  void conditionsNarrow() {
    store(3);
    assertThat(records.in(SCOPE.with(of("10.0.0.1")), 1, 10).rows())
        .extracting(record -> record.source().ip())
        .containsExactly("10.0.0.1");
  }

  private static Condition of(String ip) {
    return new Condition(Dimension.IP, List.of(ip));
  }

  private static void store(int number) {
    String record = json("record.json");
    String ip = record.replaceAll("(?s).*\"ip\": *\"([^\"]+)\".*", "$1");
    bulk(
        Stream.concat(
            IntStream.range(0, number)
                .mapToObj(
                    i ->
                        line(
                            "records",
                            "r" + i,
                            record.replace(ip, "10.0." + i / 250 + "." + i % 250))),
            Stream.of(line("reports", "one", json("report.json")))));
  }

  private static String line(String alias, String id, String document) {
    return "{\"index\":{\"_index\":\"dmarc-%s-2026.01\",\"_id\":\"%s\"}}\n%s\n"
        .formatted(alias, id, document);
  }

  private static void bulk(Stream<String> lines) {
    assertThat(
            TestElasticsearch.send(
                "POST", "/_bulk?refresh=true", lines.collect(Collectors.joining())))
        .contains("\"errors\":false");
  }

  private static String json(String name) {
    try (InputStream file = RecordsIT.class.getResourceAsStream("/org/ruascope/index/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("\\s*\n\\s*", "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
