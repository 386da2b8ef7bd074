package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Document;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/** Days that no report can be about; but the clocks of reporters needn't be ours. */
class ReportTimesTest {

  /** Of the report that is parsed. */
  private static final Instant BEGIN = Instant.ofEpochSecond(1_767_225_600);

  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void oneThatBeginsWithinAWeekIsAccepted() {
    assertThat(rejection(BEGIN.minus(WEEK))).isNull();
  }

  @Test
  void oneThatBeginsLaterIsRefused() {
    Rejection rejection = rejection(BEGIN.minus(WEEK).minusMillis(1));
    assertThat(rejection).isNotNull();
    assertThat(rejection.reason()).isEqualTo(Reason.INVALID_VALUE);
    assertThat(rejection.detail()).contains("2026-01-01T00:00:00Z, which is yet to come");
  }

  /** As judged at a time. */
  private static @Nullable Rejection rejection(Instant now) {
    Content content = Content.of(Reports.of(1).getBytes(UTF_8));
    return new ReportParser(Limits.DEFAULT, InstantSource.fixed(now))
        .parse(new Document.Xml("r.xml", content))
        .rejection();
  }
}
