package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.TestDocuments.report;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/** How late reports come is learned from when earlier ones were stored. */
class ArrivalsIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-02-20");
  private static final LocalDate LAST = TODAY.minusDays(8);

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
  void aDayIsCompleteWhenNearlyAllIsUsuallyKnown() {
    store(20, 1, 60);
    store(20, 2, 40);

    Arrival arrival = arrival();

    assertThat(arrival.learned()).isTrue();
    assertThat(arrival.lastComplete()).isEqualTo(TODAY.minusDays(3));
    assertThat(arrival.known()).startsWith(0.0, 0.6, 1.0).hasSize(8);
  }

  @Test
  void aFewLateDaysAndAHundredthOfTheMailHoldUpNothing() {
    store(20, 1, 1_000);
    store(20, 6, 9);
    store(3, 5, 500);

    assertThat(arrival().lastComplete()).isEqualTo(TODAY.minusDays(2));
  }

  @Test
  void oldMailsReadInLaterTeachNothing() {
    store(28, 40, 100);
    store(6, 1, 100);

    assertThat(arrival()).isEqualTo(Arrival.usual(TODAY));
    assertThat(Arrival.usual(TODAY).lastComplete()).isEqualTo(TODAY.minusDays(4));
  }

  @Test
  void withoutReportsTheUsualHolds() {
    assertThat(arrival()).isEqualTo(Arrival.usual(TODAY));
  }

  /** Reports about each of some days, stored so many days after. */
  private void store(int days, int late, long messages) {
    documents.store(
        IntStream.range(0, days)
            .mapToObj(LAST::minusDays)
            .map(day -> stored(day, day.plusDays(late), messages))
            .toArray(Document[]::new));
  }

  private static Document stored(LocalDate day, LocalDate stored, long messages) {
    return report(day.toString(), "example.com", "google.com")
        .with("event.ingested", stored + "T05:04:03Z")
        .with("dmarc.messages.all", messages);
  }

  private Arrival arrival() {
    return new Arrivals(documents.searches()).asOf(TODAY);
  }
}
