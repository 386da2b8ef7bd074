package org.ruascope.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ruascope.testing.TestDocuments.record;
import static org.ruascope.testing.TestDocuments.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.Link;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/** What is told of the last week, 10 to 16 March, against the four weeks before. */
class FindingsIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-20");
  private static final LocalDate FIRST = LocalDate.parse("2026-03-10");
  private static final String BEFORE = "2026-02-20";
  private static final String WEEK = "2026-03-12";
  private static final String SINCE = "2026-03-18";

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
  void ownMailThatIsRefusedIsTheWorst() {
    documents.store(
        misaligned(BEFORE, 100),
        misaligned(SINCE, 40),
        misaligned(SINCE, 5).with("dmarc.disposition", "reject").with("source.ip", "192.0.2.9"));

    assertThat(found())
        .singleElement()
        .returns(Kind.OWN_MAIL_REFUSED, Finding::kind)
        .returns(5L, Finding::messages)
        .returns(
            Map.of("domain", "example.com", "messages", 5L, "source", "192.0.2.0/24"),
            Finding::values)
        .extracting(finding -> finding.link().parameters())
        .isEqualTo(
            Map.of(
                "domain", List.of("example.com"),
                "verdict", List.of("misaligned"),
                "disposition", List.of("quarantine", "reject"),
                "from", List.of("2026-03-10"),
                "to", List.of("2026-03-20")));
  }

  @Test
  void ownMailThatFailsIsToldBeforeItIsRefused() {
    documents.store(
        misaligned(BEFORE, 100).with("dmarc.source.service.name", "Deskly"),
        misaligned(SINCE, 30).with("dmarc.source.service.name", "Deskly"));

    assertThat(found())
        .singleElement()
        .returns(Kind.OWN_MAIL_FAILS, Finding::kind)
        .returns("Deskly", finding -> finding.values().get("source"));
  }

  @Test
  void aKeyFailsIfMostOfItsSignaturesOnOwnMailDo() {
    documents.store(
        compliant(BEFORE, 100),
        compliant(WEEK, 60).with("dmarc.dkim.auth", "mail.example.com/orders=permerror"),
        compliant(WEEK, 40).with("dmarc.dkim.auth", "mail.example.com/orders=pass"),
        compliant(WEEK, 60).with("dmarc.dkim.auth", "example.com/mta=pass"),
        compliant(WEEK, 30).with("dmarc.dkim.auth", "service.example/k1=fail"),
        record(WEEK, "example.com", 30, "none")
            .verdict("unknown")
            .with("dmarc.dkim.auth", "example.com/invented=fail"));

    assertThat(found())
        .singleElement()
        .returns(Kind.KEY_FAILS, Finding::kind)
        .returns(
            Map.of(
                "domain",
                "example.com",
                "selector",
                "orders",
                "signer",
                "mail.example.com",
                "messages",
                60L,
                "all",
                100L),
            Finding::values);
  }

  @Test
  void theShareOfOwnMailFallsOrRisesWhateverStrangersDo() {
    documents.store(
        compliant(BEFORE, 90),
        misaligned(BEFORE, 10),
        compliant(WEEK, 80),
        misaligned(WEEK, 20),
        of("example.org", BEFORE, 60, "misaligned"),
        of("example.org", WEEK, 60, "compliant"),
        record(BEFORE, "example.net", 90, "both").verdict("compliant"),
        record(WEEK, "example.net", 90, "both").verdict("compliant"),
        record(BEFORE, "example.net", 400, "none").verdict("unknown"),
        record(WEEK, "example.net", 40, "none").verdict("unknown"));

    assertThat(found())
        .extracting(Finding::kind, Finding::domain)
        .containsExactly(
            tuple(Kind.SHARE_FELL, "example.com"),
            tuple(Kind.OWN_MAIL_FAILS, "example.com"),
            tuple(Kind.SHARE_ROSE, "example.org"));
    assertThat(found().get(0).values())
        .containsEntry("share", 0.8)
        .containsEntry("share_before", 0.9);
  }

  @Test
  void strangersAreToldOfAndAlarmingIfTheyAreManyMoreAndNotStopped() {
    documents.store(
        stranger("example.com", BEFORE, 80, "none"),
        stranger("example.com", SINCE, 60, "none"),
        stranger("example.org", SINCE, 46, "reject"),
        stranger("example.org", SINCE, 4, "none"),
        stranger("example.net", BEFORE, 80, "none"),
        stranger("example.net", SINCE, 59, "none"));

    assertThat(found())
        .filteredOn(each -> each.kind() != Kind.NO_REPORTS)
        .extracting(Finding::kind, Finding::domain, Finding::values)
        .containsExactly(
            tuple(Kind.MANY_STRANGERS, "example.com", strangers("example.com", 60, 20, 60)),
            tuple(Kind.STRANGERS, "example.net", strangers("example.net", 59, 20, 59)),
            tuple(Kind.STRANGERS, "example.org", strangers("example.org", 50, 0, 4)));
    assertThat(of(Kind.STRANGERS).link().parameters())
        .containsEntry("domain", List.of("example.net"))
        .containsEntry("verdict", List.of("unknown"));
  }

  private static Map<String, Object> strangers(
      String domain, long messages, long usual, long delivered) {
    return Map.of("domain", domain, "messages", messages, "usual", usual, "delivered", delivered);
  }

  @Test
  void sourcesAreNewOrGone() {
    documents.store(
        compliant(BEFORE, 50),
        compliant(WEEK, 50),
        misaligned(WEEK, 9).with("dmarc.source.service.name", "Tiny"),
        compliant(WEEK, 8).with("dmarc.source.service.name", "Shop"),
        compliant(SINCE, 4).with("dmarc.source.service.name", "Shop"),
        misaligned(WEEK, 3).with("source.registered_domain", "desk.example"),
        compliant(WEEK, 8).with("dmarc.source.service.name", "Old"),
        compliant(BEFORE, 1).with("dmarc.source.service.name", "Old"),
        compliant(BEFORE, 40).with("source.ip", "2001:db8::1"));

    assertThat(of(Kind.NEW_SOURCE).values())
        .isEqualTo(Map.of("source", "Shop", "messages", 12L, "share", 1.0, "day", FIRST));
    assertThat(of(Kind.NEW_SOURCE).link())
        .returns("/sources", Link::path)
        .returns(List.of("Shop (service)"), link -> link.parameters().get("source"))
        .returns(List.of("2026-03-10"), link -> link.parameters().get("from"));
    assertThat(of(Kind.VANISHED_SOURCE).values())
        .isEqualTo(Map.of("source", "2001:db8::/48", "messages", 40L, "day", FIRST));
    assertThat(of(Kind.VANISHED_SOURCE).link().parameters())
        .containsOnlyKeys("source", "from", "to")
        .containsEntry("from", List.of("2026-02-10"));
    assertThat(found()).noneMatch(each -> each.kind() == Kind.NEW_FAILING_SOURCE);
    documents.store(misaligned(WEEK, 7).with("source.registered_domain", "desk.example"));
    assertThat(of(Kind.NEW_FAILING_SOURCE).values())
        .isEqualTo(Map.of("source", "desk.example", "messages", 10L, "share", 0.0, "day", FIRST));
  }

  @Test
  void aDomainWithoutReportsIsMissed() {
    documents.store(compliant(BEFORE, 50), of("example.org", WEEK, 1, "compliant"));

    assertThat(of(Kind.NO_REPORTS))
        .returns("example.com", Finding::domain)
        .returns(Level.BAD, Finding::level)
        .returns(FIRST, finding -> finding.values().get("day"))
        .returns(50L, Finding::messages);
  }

  @Test
  void reportsThatAreNotFromWhomTheySayAreCounted() {
    documents.store(
        report(WEEK, "example.com", "forged.example").with("dmarc.report.authenticity", "failed"),
        report(SINCE, "example.com", "forged.example").with("dmarc.report.authenticity", "failed"),
        report(BEFORE, "example.com", "forged.example").with("dmarc.report.authenticity", "failed"),
        report(WEEK, "example.com", "google.com").with("dmarc.report.authenticity", "verified"));

    assertThat(found())
        .singleElement()
        .returns(Kind.FORGED_REPORTS, Finding::kind)
        .returns(2L, Finding::messages);
  }

  private static Document compliant(String day, long messages) {
    return of("example.com", day, messages, "compliant");
  }

  private static Document misaligned(String day, long messages) {
    return of("example.com", day, messages, "misaligned");
  }

  private static Document of(String domain, String day, long messages, String verdict) {
    String alignment = verdict.equals("compliant") ? "both" : "none";
    return record(day, domain, messages, alignment).verdict(verdict);
  }

  private static Document stranger(String domain, String day, long messages, String disposition) {
    return record(day, domain, messages, "none")
        .verdict("unknown")
        .with("dmarc.disposition", disposition);
  }

  private Finding of(Kind kind) {
    return found().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private List<Finding> found() {
    Scope scope = new Scope(null, Period.until(TODAY, 30), List.of());
    return new Overview(documents.searches())
        .in(scope, new Overview.Page(null, Order.TROUBLE, 1, 25), TODAY)
        .findings();
  }
}
