package org.ruascope.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.hostile.Hostile.END;
import static org.ruascope.hostile.Hostile.RECORD;
import static org.ruascope.hostile.Hostile.REPORT;
import static org.ruascope.hostile.Hostile.START;
import static org.ruascope.hostile.Hostile.assertRejected;
import static org.ruascope.hostile.Hostile.findings;
import static org.ruascope.hostile.Hostile.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Rejection.Reason;

/** Counts and dates that can't be. */
@Timeout(20)
class HostileNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "99999999999999999999999",
        "-1",
        "-9223372036854775808",
        "1e9",
        "0x10",
        "1,000",
        "1.5",
        "NaN",
        "Infinity",
        "",
        " "
      })
  void recordWithoutUsableCountIsSkipped(String count) {
    AggregateReport report = report(START + RECORD + counting(count) + END);
    assertThat(report.totals()).isEqualTo(new AggregateReport.Totals(1, 2, 1));
    assertThat(report.anomalies()).anyMatch(anomaly -> anomaly.code() == Code.RECORD_SKIPPED);
  }

  @Test
  void countOfAMillionDigitsIsTooLong() {
    String xml = START + counting("9".repeat(1_000_000)) + END;
    assertRejected(findings(xml), Reason.TOO_LARGE, "too long", "limits.value-length");
  }

  @Test
  void sumBeyondLongIsTheLargestLong() {
    String huge = counting("9223372036854775807");
    assertThat(report(START + huge + huge + END).totals().messages()).isEqualTo(Long.MAX_VALUE);
  }

  private static String counting(String count) {
    return RECORD.replace(">2<", ">" + count + "<");
  }

  @Test
  void yearBeyond50000IsNone() {
    assertInvalidBegin(Instant.parse("+1000000-01-01T00:00:00Z").getEpochSecond() * 1000);
  }

  @Test
  void secondsOfTheYear50000AreMilliseconds() {
    long begin = Instant.parse("+50000-01-01T00:00:00Z").getEpochSecond();
    String xml = REPORT.replace("1767225600", begin + "").replace("1767311999", begin + "");
    assertThat(report(xml).metadata().dateRange().begin())
        .isEqualTo(Instant.ofEpochMilli(begin).truncatedTo(ChronoUnit.SECONDS));
    assertThat(report(xml).anomalies()).anyMatch(anomaly -> anomaly.code() == Code.MILLISECONDS);
  }

  /** Each month has an index, and Elasticsearch has room for a thousand or so. */
  @ParameterizedTest
  @ValueSource(strings = {"2150-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "5138-01-01T00:00:00Z"})
  void monthsToComeGetNoIndex(String begin) {
    assertInvalidBegin(Instant.parse(begin).getEpochSecond());
  }

  private static void assertInvalidBegin(long begin) {
    String xml = REPORT.replace("1767225600", begin + "").replace("1767311999", begin + "");
    assertRejected(
        findings(xml), Reason.INVALID_VALUE, "report_metadata/date_range/begin is ", null);
  }
}
