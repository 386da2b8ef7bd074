package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.TestDocuments.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.query.Trend.Answer;
import org.ruascope.query.Trend.ByAlignment;
import org.ruascope.query.Trend.ByDisposition;
import org.ruascope.query.Trend.Point;
import org.ruascope.query.Trend.Step;
import org.ruascope.testing.TestDocuments;

/** Messages by day, with figures worked out by hand. */
class TrendIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-02-03");
  private static final ByAlignment NO_MAIL = new ByAlignment(0, 0, 0, 0);

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
  void daysAreSummedByAlignmentAndDisposition() {
    documents.store(
        record("2026-01-29", "example.com", 1, "none"),
        record("2026-01-30", "example.com", 10, "both").with("dmarc.disposition", "pass"),
        record("2026-01-30", "example.org", 20, "dkim"),
        record("2026-01-30", "example.com", 3, "dkim"),
        record("2026-01-30", "example.com", 4, "spf").with("dmarc.disposition", "unrecognised"),
        record("2026-02-01", "example.com", 5, "none").with("dmarc.disposition", "reject"),
        record("2026-02-01", "example.com", 6, "none").with("dmarc.disposition", "quarantine"));

    List<Point> points = in(null, "2026-01-30", "2026-02-01").points();

    assertThat(points)
        .extracting(Point::alignment)
        .containsExactly(new ByAlignment(10, 23, 4, 0), NO_MAIL, new ByAlignment(0, 0, 0, 11));
    assertThat(points)
        .extracting(Point::disposition)
        .containsExactly(
            new ByDisposition(10, 23, 0, 0, 4),
            new ByDisposition(0, 0, 0, 0, 0),
            new ByDisposition(0, 0, 6, 5, 0));
    assertThat(in("example.org", "2026-01-30", "2026-01-30").points())
        .extracting(Point::alignment)
        .containsExactly(new ByAlignment(0, 20, 0, 0));
  }

  @Test
  void theLastThreeDaysAreNotCompleteAsLongAsNothingElseIsKnown() {
    Answer answer = in(null, "2026-01-29", "2026-02-03");

    assertThat(answer.arrival()).isEqualTo(Arrival.usual(TODAY));
    assertThat(answer.points())
        .extracting(Point::complete)
        .containsExactly(true, true, false, false, false, false);
  }

  @Test
  void longPeriodsAreShownByWeekFromMondayOn() {
    documents.store(
        record("2025-09-03", "example.com", 1, "both"), // a Wednesday
        record("2025-09-07", "example.com", 2, "both"),
        record("2025-09-08", "example.com", 4, "none"),
        record("2026-02-02", "example.com", 8, "spf"));

    Answer answer = in(null, "2025-09-03", "2026-02-03");

    assertThat(answer.step()).isEqualTo(Step.WEEK);
    assertThat(answer.points()).hasSize(23);
    assertThat(answer.points().get(0))
        .returns(LocalDate.parse("2025-09-03"), Point::first)
        .returns(LocalDate.parse("2025-09-07"), Point::last)
        .returns(new ByAlignment(3, 0, 0, 0), Point::alignment);
    assertThat(answer.points().get(1).alignment()).isEqualTo(new ByAlignment(0, 0, 0, 4));
    assertThat(answer.points().get(22))
        .returns(LocalDate.parse("2026-02-03"), Point::last)
        .returns(false, Point::complete)
        .returns(new ByAlignment(0, 0, 8, 0), Point::alignment);
  }

  @Test
  void thereNeedBeNothingNeitherNowNorInTheFuture() {
    assertThat(in(null, "2026-01-05", "2026-01-05").points())
        .extracting(Point::alignment)
        .containsExactly(NO_MAIL);
    assertThat(in("example.com", "2027-01-05", "2027-01-05").points())
        .extracting(Point::complete)
        .containsExactly(false);
  }

  private Answer in(@Nullable String domain, String first, String last) {
    Period period = new Period(LocalDate.parse(first), LocalDate.parse(last));
    return new Trend(documents.searches()).in(new Scope(domain, period, List.of()), TODAY);
  }
}
