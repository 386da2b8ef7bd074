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
import org.ruascope.testing.HostileTexts;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/** What reporters and senders write stays text, wherever a letter speaks of it. */
class HostileDigestIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-19");
  private static final String DOMAIN = "example.com";

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
  void sourcesAndDomainsAreText() {
    List<Document> all = new ArrayList<>();
    for (String hostile : HostileTexts.IN_MESSAGES) {
      String name = name(hostile);
      all.add(failing(DOMAIN).with("dmarc.source.service.name", name));
      all.add(failing(name));
      all.add(
          report("2026-03-11", name, "a.example")
              .with("dmarc.policy.p", name)
              .with("event.end", "2026-03-11T23:59:59Z"));
    }
    documents.store(all.toArray(Document[]::new));

    HarmlessLetter.check(write());
  }

  @Test
  void keysAreText() {
    List<Document> all = new ArrayList<>();
    all.add(record("2026-02-20", DOMAIN, 900, "both").verdict("compliant"));
    for (String hostile : HostileTexts.IN_MESSAGES) {
      String key = name(hostile).replace('=', '-').replace('/', '-');
      all.add(
          record("2026-03-11", DOMAIN, 900, "spf")
              .verdict("compliant")
              .with("dmarc.dkim.auth", DOMAIN + "/" + key + "=fail"));
    }
    documents.store(all.toArray(Document[]::new));
    Letter letter = write();

    assertThat(letter.text()).contains("signatures with the key");
    HarmlessLetter.check(letter);
  }

  @Test
  void silentReportersAreText() {
    List<Document> all = new ArrayList<>(List.of(failing(DOMAIN)));
    for (String hostile : HostileTexts.IN_MESSAGES) {
      LocalDate.parse("2026-01-20")
          .datesUntil(LocalDate.parse("2026-03-02"))
          .map(LocalDate::toString)
          .forEach(
              day ->
                  all.add(
                      report(day, DOMAIN, name(hostile)).with("event.end", day + "T23:59:59Z")));
    }
    documents.store(all.toArray(Document[]::new));
    Letter letter = write();

    assertThat(letter.text()).contains("SILENT REPORTERS");
    HarmlessLetter.check(letter);
  }

  /** As long as it can be stored. */
  private static String name(String hostile) {
    return hostile.substring(0, Math.min(1_000, hostile.length()));
  }

  private static Document failing(String domain) {
    return record("2026-03-11", domain, 30, "none").verdict("misaligned");
  }

  private Letter write() {
    Edition week = new Edition(Span.WEEK, LocalDate.parse("2026-03-09"));
    return new TestLetters(documents.searches(), new Kept(0, 0, List.of()))
        .write(List.of(), week, TODAY);
  }
}
