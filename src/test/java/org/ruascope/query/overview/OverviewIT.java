package org.ruascope.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.TestDocuments.record;
import static org.ruascope.testing.TestDocuments.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/**
 * How the domains stand on 20 March, with figures worked out by hand. Complete are days up to 16
 * March; so the last week begins on 10 March, and the four weeks before on 10 February.
 */
class OverviewIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-20");
  private static final Period USUAL = Period.until(TODAY, 30);

  private TestDocuments documents;

  @BeforeEach
  void start() {
    documents = new TestDocuments();
  }

  @AfterEach
  void stop() {
    documents.close();
  }

  @Test
  void countsThePeriodAndComparesItsCompleteDaysWithTheSameWeekdaysBefore() {
    documents.store(
        record("2026-01-21", "example.com", 1_000, "none"),
        record("2026-01-22", "example.com", 100, "none"), // before: 22 January to 16 February
        record("2026-02-16", "example.com", 60, "dkim"),
        record("2026-02-17", "example.com", 1_000, "none"),
        record("2026-02-19", "example.com", 30, "both"),
        record("2026-03-16", "example.com", 20, "spf"),
        record("2026-03-17", "example.com", 7, "none"),
        record("2026-03-20", "example.org", 5, "dkim"));

    Answer answer = in(null, USUAL);

    assertThat(answer.windows().now()).isEqualTo(period("2026-02-19", "2026-03-16"));
    assertThat(answer.windows().before()).isEqualTo(period("2026-01-22", "2026-02-16"));
    assertThat(answer.total())
        .isEqualTo(
            new Figures(
                new Messages(62, 55, 35, 50),
                new Messages(50, 50, 30, 50),
                new Messages(160, 60, 60, 0)));
    assertThat(answer.domains())
        .extracting(Answer.Domain::domain)
        .containsExactly("example.com", "example.org");
    assertThat(answer.domains().get(1).figures())
        .isEqualTo(new Figures(new Messages(5, 5, 5, 0), Messages.NONE, Messages.NONE));
    assertThat(in("example.org", USUAL).total().messages()).isEqualTo(new Messages(5, 5, 5, 0));
  }

  @Test
  void tellsThePolicyOfTheLatestReportsAndWhoReports() {
    documents.store(record("2026-03-12", "example.com", 1, "both"));
    documents.store(
        IntStream.rangeClosed(1, 19)
            .mapToObj(day -> policy(day, day < 12))
            .toArray(Document[]::new));
    documents.store(
        policy(16, true).with("dmarc.reporter.org_name", "stale.example"),
        policy(1, true).with("dmarc.reporter.org_name", "Yahoo"));

    Answer answer = in(null, USUAL);

    assertThat(answer.domains())
        .singleElement()
        .returns(Map.of("p", "quarantine", "pct", "100"), Answer.Domain::policy)
        .returns(3L, Answer.Domain::reporters)
        .returns(LocalDate.parse("2026-03-19"), Answer.Domain::lastDay);
    assertThat(answer.findings())
        .singleElement()
        .returns(Kind.NEW_POLICY, Finding::kind)
        .returns(new Link("/policy", Map.of("domain", List.of("example.com"))), Finding::link)
        .extracting(Finding::values)
        .isEqualTo(
            Map.of(
                "domain",
                "example.com",
                "tag",
                "p",
                "value",
                "quarantine",
                "former",
                "none",
                "day",
                LocalDate.parse("2026-03-12"),
                "messages",
                0L));
  }

  private static Document policy(int day, boolean none) {
    return report("2026-03-%02d".formatted(day), "example.com", "google.com")
        .with("dmarc.policy.p", none ? "none" : "quarantine")
        .with("dmarc.policy.pct", 100);
  }

  @Test
  void findsDomainsByNameAndSortsAndPagesThem() {
    documents.store(
        record("2026-03-12", "a.example", 1, "both"),
        record("2026-03-12", "b.example", 5, "none"),
        record("2026-03-12", "c.example", 3, "both"),
        record("2026-03-12", "example.net", 9, "both"));

    assertThat(names(Order.MESSAGES, null, 1)).containsExactly("example.net", "b.example");
    assertThat(names(Order.MESSAGES, null, 2)).containsExactly("c.example", "a.example");
    assertThat(names(Order.MESSAGES, null, 3)).isEmpty();
    assertThat(names(Order.ALIGNED, ".EXAMPLE", 1)).containsExactly("b.example", "c.example");
    assertThat(names(Order.DOMAIN, null, 1)).containsExactly("a.example", "b.example");
  }

  private List<String> names(Order order, @Nullable String find, int page) {
    Answer answer = overview(scope(null, USUAL), new Overview.Page(find, order, page, 2));
    assertThat(answer.domainsTotal()).isEqualTo(find == null ? 4 : 3);
    return answer.domains().stream().map(Answer.Domain::domain).toList();
  }

  @Test
  void saysWhenThereWasMailIfThereIsNoneInThePeriod() {
    documents.store(record("2025-01-05", "example.com", 1, "both"));

    assertThat(in("example.com", USUAL).latest()).isEqualTo("2025-01-05");
    assertThat(in("example.org", USUAL).latest()).isNull();
    assertThat(in(null, period("2027-01-01", "2027-01-02")))
        .returns(LocalDate.parse("2025-01-05"), Answer::latest)
        .returns(Figures.NONE, Answer::total);
    assertThat(in(null, period("2025-01-05", "2025-01-05")).latest()).isNull();
  }

  @Test
  void thereNeedBeNothing() {
    assertThat(in(null, USUAL))
        .returns(null, Answer::latest)
        .returns(Figures.NONE, Answer::total)
        .returns(List.of(), Answer::findings)
        .returns(List.of(), Answer::domains);
  }

  @Test
  void nothingIsComparedWithinDaysThatAreNotComplete() {
    documents.store(record("2026-03-19", "example.com", 4, "both"));

    Answer answer = in(null, Period.until(TODAY, 3));

    assertThat(answer.windows().now()).isNull();
    assertThat(answer.total())
        .isEqualTo(new Figures(new Messages(4, 4, 4, 4), Messages.NONE, Messages.NONE));
  }

  private Answer in(@Nullable String domain, Period period) {
    return overview(scope(domain, period), new Overview.Page(null, Order.TROUBLE, 1, 25));
  }

  private Answer overview(Scope scope, Overview.Page page) {
    return new Overview(documents.searches()).in(scope, page, TODAY);
  }

  private static Scope scope(@Nullable String domain, Period period) {
    return new Scope(domain, period, List.of());
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
