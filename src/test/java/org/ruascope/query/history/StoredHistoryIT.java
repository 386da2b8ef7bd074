package org.ruascope.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ruascope.testing.TestDocuments.record;
import static org.ruascope.testing.TestDocuments.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Tally;
import org.ruascope.alert.rule.Window;
import org.ruascope.report.Verdict.Kind;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;
import org.ruascope.testing.TestElasticsearch;

/** What was known of example.com, of which two reporters tell. */
final class StoredHistoryIT {
  private static final String DOMAIN = "example.com";
  private static final String MAIL = "Example Mail (service)";
  private static final String STRANGER = "203.0.113.0/24 (prefix)";

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
  void aReportIsKnownFromWhenItCame() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z"),
        told("2026-02-01", "late.example", "2026-02-04T05:00:00Z"),
        by("early.example", own("2026-02-01", 10, "both")),
        by("late.example", own("2026-02-01", 7, "none")));

    assertThat(known("2026-02-03T00:00:00Z").mail())
        .containsExactly(mail("early.example", MAIL, Kind.COMPLIANT, tally(10, 10)));
    assertThat(known("2026-02-05T00:00:00Z").mail())
        .containsExactlyInAnyOrder(
            mail("early.example", MAIL, Kind.COMPLIANT, tally(10, 10)),
            mail("late.example", MAIL, Kind.MISALIGNED, tally(7, 0)));
  }

  @Test
  void oldMailsReadInLaterAreTakenForPunctual() {
    documents.store(told("2026-02-01", "early.example", "2026-04-01T05:00:00Z"));

    assertThat(known("2026-02-03T00:00:00Z").reports())
        .extracting(Facts.Reports::arrived)
        .containsExactly(Instant.parse("2026-02-03T00:00:00Z"));
  }

  @Test
  void soAreThoseOfTheLastDaysBeforeAllOfItBegan() {
    documents.store(
        told("2026-01-10", "early.example", "2026-02-10T05:00:00Z"),
        told("2026-02-06", "early.example", "2026-02-10T05:01:00Z"),
        told("2026-02-09", "early.example", "2026-02-10T05:02:00Z"),
        told("2026-02-09", "late.example", "2026-02-12T05:00:00Z"));

    assertThat(known("2026-02-13T00:00:00Z").reports())
        .extracting(Facts.Reports::arrived)
        .containsExactlyInAnyOrder(
            Instant.parse("2026-01-12T00:00:00Z"),
            Instant.parse("2026-02-08T00:00:00Z"),
            Instant.parse("2026-02-10T05:02:00Z"),
            Instant.parse("2026-02-12T05:00:00Z"));
  }

  @Test
  void strangersAreNamedIfTheySendALot() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z"),
        by("early.example", strange("2026-02-01", 50, "203.0.113.5")));

    assertThat(known("2026-02-03T00:00:00Z").mail())
        .containsExactly(
            mail("early.example", STRANGER, Kind.UNKNOWN, new Tally(50, 0, 0, 0, 50, 0)));
  }

  @Test
  void mailIsCountedTogetherHoweverReceiversJudgedIt() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z"),
        by("early.example", own("2026-02-01", 10, "both")),
        by("early.example", own("2026-02-01", 4, "dkim").with("dmarc.disposition", "quarantine")),
        by("early.example", own("2026-02-01", 3, "spf").with("dmarc.disposition", "reject")),
        by(
            "early.example",
            own("2026-02-01", 2, "dkim")
                .with("dmarc.override.type", List.of("forwarded", "local_policy"))),
        by("early.example", own("2026-02-01", 5, "none").with("dmarc.override.type", "other")));

    assertThat(known("2026-02-03T00:00:00Z").mail())
        .containsExactlyInAnyOrder(
            mail("early.example", MAIL, Kind.COMPLIANT, new Tally(19, 19, 16, 13, 7, 2)),
            mail("early.example", MAIL, Kind.MISALIGNED, new Tally(5, 0, 0, 0, 0, 5)));
  }

  @Test
  void whoSendsALotToOneDomainIsOneOfManyToAnother() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z"),
        by("early.example", strange("2026-02-01", 1, "192.0.2.5")),
        by(
            "early.example",
            record("2026-02-01", "other.example", 50, "none")
                .verdict("unknown")
                .with("source.ip", "192.0.2.5")));
    documents.store(
        IntStream.range(0, 30)
            .mapToObj(i -> strange("2026-02-01", 50, "203.0." + i + ".5"))
            .map(each -> by("early.example", each))
            .toArray(Document[]::new));
    documents.store(
        report("2026-02-01", "other.example", "early.example")
            .with("event.ingested", "2026-02-02T05:00:00Z"));

    List<Facts.Mail> mail = facts("2026-02-03T00:00:00Z").getFirst().mail();

    assertThat(mail).hasSize(31);
    assertThat(mail).filteredOn(each -> each.source().isEmpty()).hasSize(1);
  }

  @Test
  void keysOfTheDomainAreFollowedIfAnyFails() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z"),
        by(
            "early.example",
            own("2026-02-01", 10, "both")
                .with(
                    "dmarc.dkim.auth",
                    List.of("example.com/s1=pass", "example.com/good=pass", "mail.example/k=pass"))
                .with("dmarc.dkim.result", "pass")),
        by(
            "early.example",
            own("2026-02-01", 4, "spf")
                .with("dmarc.dkim.auth", "example.com/s1=permerror")
                .with("dmarc.dkim.result", "permerror")));

    assertThat(known("2026-02-03T00:00:00Z").signatures())
        .extracting(Facts.Signatures::key, Facts.Signatures::passed, Facts.Signatures::failed)
        .containsExactlyInAnyOrder(
            tuple("s1._domainkey.example.com", 10L, 0L),
            tuple("s1._domainkey.example.com", 0L, 4L));
  }

  @Test
  void whatForgedReportsTellDoesNotCount() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z")
            .with("dmarc.report.authenticity", "failed"),
        by("early.example", own("2026-02-01", 10, "none"))
            .with("dmarc.report.authenticity", "failed"));

    Facts facts = known("2026-02-03T00:00:00Z");

    assertThat(facts.mail()).isEmpty();
    assertThat(facts.reports()).extracting(Facts.Reports::forged).containsExactly(1L);
  }

  @Test
  void aSourceIsNewIfItNeverSentHoweverLongAgo() {
    documents.store(by("early.example", own("2024-02-01", 10, "both")));
    StoredHistory history = new StoredHistory(documents.searches());
    LocalDate day = LocalDate.parse("2026-02-01");

    assertThat(history.sentBefore(DOMAIN, MAIL, day)).isTrue();
    assertThat(history.sentBefore("example.net", MAIL, day)).isFalse();
    assertThat(history.sentBefore(DOMAIN, MAIL, LocalDate.parse("2024-02-01"))).isFalse();
  }

  @Test
  void newcomersAreAskedForAllTogether() {
    documents.store(
        told("2026-02-01", "early.example", "2026-02-02T05:00:00Z"),
        by("early.example", own("2024-02-01", 10, "both")),
        by("early.example", own("2026-02-01", 10, "both")),
        by("early.example", strange("2026-02-01", 50, "203.0.113.5")));
    StoredHistory history = new StoredHistory(documents.searches());
    Instant asOf = Instant.parse("2026-02-03T00:00:00Z");
    try (Stream<Facts> known = history.known(asOf)) {
      assertThat(known).hasSize(1);
    }
    TestElasticsearch.wipe(); // what is remembered needs no question

    LocalDate first = Window.before(asOf).first();
    assertThat(history.sentBefore(DOMAIN, MAIL, first)).isTrue();
    assertThat(history.sentBefore(DOMAIN, STRANGER, first)).isFalse();
  }

  private Facts known(String asOf) {
    List<Facts> all = facts(asOf);
    assertThat(all).extracting(Facts::domain).containsExactly(DOMAIN);
    return all.getFirst();
  }

  private List<Facts> facts(String asOf) {
    try (Stream<Facts> known = new StoredHistory(documents.searches()).known(Instant.parse(asOf))) {
      return known.toList();
    }
  }

  private static Facts.Mail mail(String reporter, String source, Kind whose, Tally tally) {
    return new Facts.Mail(LocalDate.parse("2026-02-01"), reporter, source, whose, tally);
  }

  private static Tally tally(long all, long aligned) {
    return new Tally(all, aligned, aligned, aligned, 0, 0);
  }

  private static Document told(String day, String reporter, String stored) {
    return report(day, DOMAIN, reporter)
        .with("event.ingested", stored)
        .with("dmarc.policy.p", "none")
        .with("dmarc.messages.all", 10);
  }

  private static Document own(String day, long messages, String alignment) {
    return record(day, DOMAIN, messages, alignment)
        .verdict(alignment.equals("none") ? "misaligned" : "compliant")
        .with("dmarc.source.service.name", "Example Mail");
  }

  private static Document strange(String day, long messages, String address) {
    return record(day, DOMAIN, messages, "none")
        .verdict("unknown")
        .with("dmarc.disposition", "reject")
        .with("source.ip", address);
  }

  private static Document by(String reporter, Document record) {
    return record.with("dmarc.reporter.org_name", reporter);
  }
}
