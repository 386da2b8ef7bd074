package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.TestDocuments.record;
import static org.ruascope.testing.TestDocuments.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.channel.Letter;
import org.ruascope.archive.Kept;
import org.ruascope.config.DigestSettings.Span;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/** Letters about 9 to 15 March 2026 and about February, written on 19 March. */
class DigestIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-19");
  private static final Edition WEEK = new Edition(Span.WEEK, LocalDate.parse("2026-03-09"));
  private static final String DOMAIN = "example.com";

  private TestDocuments documents;
  private long kept;

  @BeforeEach
  void start() {
    documents = new TestDocuments();
  }

  @AfterEach
  void stop() {
    documents.close();
  }

  @Test
  void figuresAreAgainstTheTimeBefore() {
    documents.store(
        own("2026-03-02", 100),
        own("2026-03-04", 100), // before: 200, all aligned
        own("2026-03-09", 150),
        failing("2026-03-11", 50),
        own("2026-03-15", 50)); // 250, 200

    assertThat(text())
        .contains(
            "Messages: 250 (+25 %, against 2 Mar to 8 Mar)",
            "Aligned: 80.0 % (-20.0 points, against 2 Mar to 8 Mar)", "Domains with mail: 1");
    assertThat(letter().html()).contains("The most were <b", ">150</b>, on <b", "9 March 2026");
  }

  @Test
  void whatBrokeIsToldApartFromWhatLasts() {
    documents.store(
        own("2026-02-20", 1_000),
        failing("2026-03-04", 20).with("dmarc.disposition", "reject"),
        failing("2026-03-11", 30).with("dmarc.disposition", "reject"),
        of("example.org", "2026-02-20", 1_000, "both", "compliant"),
        of("example.org", "2026-03-11", 40, "none", "misaligned"));

    assertThat(parts(text(List.of("example.com", "example.org"))))
        .containsSubsequence(
            "BROKE IN THIS TIME",
            "* Look: example.org: 40 of your own messages fail DMARC",
            "STILL TO BE MENDED",
            "* Mend: example.com: 30 of your own messages were quarantined or",
            "IS IT SAFE TO GO ON?");
  }

  @Test
  void whatWasMendedIsPraised() {
    documents.store(
        own("2026-02-20", 1_000),
        failing("2026-03-04", 20).with("dmarc.disposition", "reject"),
        own("2026-03-11", 300));

    assertThat(parts(text()))
        .containsSubsequence(
            "NEEDS ATTENTION",
            "Nothing: no mail of your own is refused, and no key fails.",
            "MENDED, OR NOT SEEN ANY MORE",
            "* Over: 20 of your own messages were quarantined or rejected");
  }

  @Test
  void sourcesComeAndGo() {
    documents.store(
        own("2026-03-04", 100).with("dmarc.source.service.name", "Oldly"),
        own("2026-03-11", 70).with("dmarc.source.service.name", "Deskly"));

    assertThat(parts(text()))
        .containsSubsequence(
            "NEW AND VANISHED SOURCES", "* News: New: Deskly", "* News: Gone: Oldly");
  }

  @Test
  void aReporterThatFellSilentIsNamed() {
    List<Document> reports = new ArrayList<>();
    LocalDate.parse("2026-01-20")
        .datesUntil(LocalDate.parse("2026-03-02"))
        .forEach(
            day ->
                reports.add(
                    report(day.toString(), DOMAIN, "silent.example")
                        .with("event.end", day + "T23:59:59Z")));
    documents.store(reports.toArray(Document[]::new));
    documents.store(own("2026-03-10", 10));

    assertThat(parts(text()))
        .containsSubsequence(
            "SILENT REPORTERS",
            "* Silent: silent.example",
            "Nothing for 14 days; usually it reports every day.");
  }

  @Test
  void theQuarantineIsCounted() {
    kept = 3;
    assertThat(text()).contains("QUARANTINE\n\n3 deliveries couldn't be read");
  }

  @Test
  void thePolicyIsJudgedAsOnThePage() {
    documents.store(
        own("2026-03-11", 70),
        report("2026-03-11", DOMAIN, "a.example")
            .with("dmarc.policy.p", "none")
            .with("event.end", "2026-03-11T23:59:59Z"));

    assertThat(text().replaceAll("\\s+", " "))
        .contains(
            "* Cannot tell: example.com: it can’t be told yet whether quarantine is safe.",
            "Wait, or clear up what isn't known. Nothing is to be published yet."
                + " Days with complete reports so far: 1; 14 are needed");
  }

  @Test
  void whereThereIsNothingItSaysSo() {
    assertThat(letter().subject()).endsWith("no reports");
    assertThat(text()).contains("There is no report at all yet.");
    documents.store(own("2026-01-05", 10));
    assertThat(text().replaceAll("\\s+", " "))
        .contains("The last mail that any report tells of was sent on 5 January 2026");
  }

  @Test
  void theFirstTimeThereIsNothingToCompareWith() {
    documents.store(own("2026-03-10", 10));

    assertThat(text()).contains("Messages: 10 (none before)", "Aligned: 100 %\n");
  }

  @Test
  void domainsBelowThoseThatAreAskedForAreInIt() {
    documents.store(
        own("2026-03-10", 10),
        of("shop.example.com", "2026-03-10", 5, "both", "compliant"),
        of("notexample.com", "2026-03-10", 70, "both", "compliant"));

    assertThat(text(List.of(DOMAIN, "gone.example")))
        .contains("Messages: 15", "Domains with mail: 2", "No mail was reported of gone.example");
  }

  @Test
  void aMonthHasWhatHappenedInAnyOfItsWeeks() {
    documents.store(
        own("2026-01-12", 100),
        own("2026-01-30", 100),
        own("2026-02-04", 70).with("dmarc.source.service.name", "Deskly"),
        own("2026-02-24", 50).with("dmarc.source.service.name", "Deskly"),
        own("2026-02-25", 100));
    Letter february =
        write(List.of(DOMAIN), new Edition(Span.MONTH, LocalDate.parse("2026-02-01")));

    assertThat(february.subject())
        .isEqualTo("DMARC of example.com, February 2026: nothing to mend");
    assertThat(february.text())
        .contains("Messages: 220 (+10 %, against 4 Jan to 31 Jan)", "New: Deskly")
        .doesNotContain("Gone:");
  }

  @Test
  void fiveHundredDomainsFitIntoAMail() {
    List<Document> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(of("d" + i + ".example", "2026-03-10", 60, "none", "misaligned"));
    }
    documents.store(all.toArray(Document[]::new));
    Letter letter = write(List.of(), WEEK);

    assertThat(letter.html()).hasSizeLessThan(100_000); // more is cut by some mail programs
    assertThat(letter.text()).contains("Messages: 30,000", "And 475 domains, with less trouble");
    assertThat(letter.subject()).startsWith("DMARC of all domains, week 11, 9 to 15 March 2026: ");
  }

  @Test
  void theSameFactsMakeTheSameLetter() {
    documents.store(own("2026-03-10", 10));

    assertThat(letter().id()).isEqualTo(letter().id()).startsWith("digest-");
    assertThat(letter().html()).isEqualTo(letter().html());
    assertThat(write(List.of(), WEEK).id()).isNotEqualTo(letter().id());
  }

  private static Document own(String day, long messages) {
    return of(DOMAIN, day, messages, "both", "compliant");
  }

  private static Document failing(String day, long messages) {
    return of(DOMAIN, day, messages, "none", "misaligned");
  }

  private static Document of(
      String domain, String day, long messages, String alignment, String verdict) {
    return record(day, domain, messages, alignment).verdict(verdict);
  }

  private String text() {
    return letter().text();
  }

  private String text(List<String> domains) {
    return write(domains, WEEK).text();
  }

  private Letter letter() {
    return write(List.of(DOMAIN), WEEK);
  }

  private Letter write(List<String> domains, Edition edition) {
    return new TestLetters(documents.searches(), new Kept(kept, 0, List.of()))
        .write(domains, edition, TODAY);
  }

  private static List<String> parts(String text) {
    return text.lines().map(String::strip).toList();
  }
}
