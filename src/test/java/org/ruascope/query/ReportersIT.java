package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Indexer;
import org.ruascope.index.Searches;
import org.ruascope.query.Habit.State;
import org.ruascope.query.Reporter.Count;
import org.ruascope.query.StoredReports.Only;
import org.ruascope.report.Enricher;
import org.ruascope.testing.TestElasticsearch;

/** Reporters of March, seen on the last day of it; the figures are worked out by hand. */
class ReportersIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
  private static final Scope MARCH =
      new Scope(null, new Period(LocalDate.parse("2026-03-01"), TODAY), List.of());

  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private final Searches searches = new Searches(connection, Duration.ofSeconds(10));

  @BeforeEach
  void begin() {
    TestElasticsearch.wipe();
    try (Indexer indexer = new Indexer(connection, Enricher.NONE)) {
      indexer.prepare();
    }
  }

  @AfterEach
  void end() {
    connection.close();
  }

  @Test
  void addsUpWhatEachReporterSends() {
    ReportDocument.store(
        List.of(
            day("one", 1).with("dmarc.report.warnings", List.of("read_as", "nested")),
            day("one", 2).with("dmarc.report.warnings", "nested").with("dmarc.records.skipped", 3),
            day("one", 3)
                .with("dmarc.report.authenticity", "failed")
                .with("dmarc.report.signer", "one.example")
                .with("dmarc.report.collision", true)
                .with("dmarc.reporter.errors", "DNS <b>timeout</b>")
                .with("dmarc.reporter.generator", "Writer 1"),
            day("other", 2)));

    Reporter one = reporters(MARCH).getFirst();

    assertThat(one.name()).isEqualTo("one");
    assertThat(List.of(one.reports(), one.records(), one.messages(), one.skipped()))
        .containsExactly(3L, 6L, 30L, 3L);
    assertThat(one.first()).isEqualTo("2026-03-28T00:00:00Z");
    assertThat(one.last()).isEqualTo("2026-03-31T00:00:00Z");
    assertThat(one.lateHours()).isEqualTo(5);
    assertThat(one.authenticity())
        .containsExactly(new Count("verified", 2), new Count("failed", 1));
    assertThat(one.signers()).containsExactly(new Count("one.example", 1));
    assertThat(one.warnings()).containsExactly(new Count("nested", 2), new Count("read_as", 1));
    assertThat(one.collisions()).isEqualTo(1);
    assertThat(one.errors()).containsExactly(new Count("DNS <b>timeout</b>", 1));
    assertThat(one.generators()).containsExactly(new Count("Writer 1", 1));
    assertThat(one.repeated()).isEqualTo(3);
  }

  @Test
  void tellsWhoIsSilentEvenIfNothingIsInThePeriod() {
    List<ReportDocument> all = new ArrayList<>();
    for (int ago = 1; ago <= 10; ago++) {
      all.add(day("daily", ago));
      all.add(day("stopped", ago + 40));
      all.add(day("weekly", 7 * ago));
    }
    all.add(day("once", 20));
    ReportDocument.store(all);

    Reporting reporting = Reporting.of(reporters(MARCH), ReporterSort.QUIET);

    assertThat(reporting.rows())
        .extracting(Reporter::name)
        .containsExactly("stopped", "once", "weekly", "daily");
    assertThat(reporting.rows())
        .extracting(Reporter::habit)
        .containsExactly(
            new Habit(State.SILENT, 1, 41),
            new Habit(State.TOO_FEW, null, 20),
            new Habit(State.REPORTS, 7, 7),
            new Habit(State.REPORTS, 1, 1));
    assertThat(reporting.rows().getFirst().reports()).isZero();
    assertThat(reporting.rows().getFirst().last()).isEqualTo("2026-02-19T00:00:00Z");
    assertThat(reporting.totals()).isEqualTo(new Reporting.Totals(3, 1, 15, 150, 0, 0, 0, 22));
  }

  @Test
  void whoWasThereLastYearOnlyIsGone() {
    ReportDocument.store(List.of(day("old", 200), day("old", 201)));

    Scope year = MARCH.in(Period.until(TODAY, 365));

    assertThat(reporters(year).getFirst().habit()).isEqualTo(new Habit(State.GONE, null, 199));
    assertThat(reporters(MARCH)).isEmpty();
  }

  @Test
  void oldMailsThatWereReadInLaterSayNothingOfHowLateTheyCame() {
    Instant much = Instant.parse("2026-03-31T00:00:00Z");
    ReportDocument.store(
        List.of(
            day("one", 30).with("event.ingested", much.toString()),
            day("one", 29).with("event.ingested", much.toString()),
            day("one", 2)));

    assertThat(reporters(MARCH).getFirst().lateHours()).isNull();
  }

  @Test
  void ofOneDomainOnly() {
    ReportDocument.store(
        List.of(day("one", 1), day("one", 2).with("dmarc.policy.domain", "example.org")));

    Scope scope = new Scope("example.org", MARCH.period(), List.of());

    assertThat(reporters(scope)).singleElement().extracting(Reporter::reports).isEqualTo(1L);
  }

  @Test
  void reportsThemselvesAreTheNewestFirstPageByPage() {
    List<ReportDocument> all = new ArrayList<>();
    for (int ago = 1; ago <= 7; ago++) {
      all.add(day("one", ago));
    }
    all.set(
        4,
        day("one", 5)
            .with("dmarc.report.warning_details", List.of("read_as a/b hardfail"))
            .with("dmarc.report.warnings", "read_as")
            .with("dmarc.report.archived", "ab12"));
    ReportDocument.store(all);
    StoredReports reports = new StoredReports(searches);

    StoredReports.Page second = reports.in(MARCH, Only.ALL, 3, 3);

    assertThat(second.total()).isEqualTo(7);
    assertThat(second.rows())
        .extracting(ReportRow::reportId)
        .containsExactly("r-2026-03-27", "r-2026-03-26", "r-2026-03-25");
    ReportRow odd = reports.in(MARCH, Only.WARNINGS, 0, 3).rows().getFirst();
    assertThat(odd.warnings()).containsExactly("read_as a/b hardfail");
    assertThat(odd.archived()).isEqualTo("ab/ab12.gz");
    assertThat(odd.begin()).isEqualTo("2026-03-26T00:00:00Z");
    assertThat(reports.in(MARCH, Only.COLLISIONS, 0, 3).total()).isZero();
    assertThat(reports.in(MARCH, Only.DOUBTFUL, 0, 3).total()).isZero();
  }

  @Test
  void nothingIsStoredYet() {
    assertThat(reporters(MARCH)).isEmpty();
    assertThat(new StoredReports(searches).in(MARCH, Only.ALL, 0, 10).total()).isZero();
    assertThat(new PendingCounts(searches).now()).isEqualTo(new Pending(0, null, 0, 0, 0, null));
  }

  @Test
  void countsWhatIsntKnownYet() {
    ReportDocument.store(
        List.of(
            day("one", 1).with("dmarc.report.authenticity_due", "2026-04-01T00:00:00Z"),
            day("one", 2)));
    record("{\"since\":\"2026-03-30T00:00:00Z\",\"due\":\"2026-04-01T00:00:00Z\"}");
    record("{\"due\":\"2026-04-01T00:00:00Z\"}");
    record("{\"since\":\"2026-03-20T00:00:00Z\"}");
    record("{}");

    assertThat(new PendingCounts(searches).now())
        .isEqualTo(
            new Pending(
                2,
                Instant.parse("2026-03-30T00:00:00Z"),
                1,
                1,
                2,
                Instant.parse("2026-03-31T05:00:00Z")));
  }

  private static void record(String enrichment) {
    TestElasticsearch.send(
        "POST",
        "/dmarc-records-2026.03/_doc?refresh=true",
        "{\"@timestamp\":\"2026-03-30T00:00:00Z\",\"dmarc\":{\"enrichment\":" + enrichment + "}}");
  }

  private List<Reporter> reporters(Scope scope) {
    return new Reporters(searches, name -> name.length()).in(scope, TODAY);
  }

  /** One about a day that many days ago. */
  private static ReportDocument day(String reporter, int ago) {
    return ReportDocument.of(reporter, TODAY.minusDays(ago));
  }
}
