package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Content;

/** Memory doesn't grow with the report. */
class LargeReportTest {

  private static final int RECORDS = 300_000;

  @ParameterizedTest
  @CsvSource({"Example, 1", "A & B which has to be repaired, 2"})
  void isReadAgainInsteadOfKept(String orgName, int judged) throws IOException {
    AtomicInteger opened = new AtomicInteger();
    AggregateReport report = parse(orgName, RECORDS, opened);
    assertThat(report.totals()).isEqualTo(new AggregateReport.Totals(RECORDS, 2L * RECORDS, 0));
    assertThat(opened).hasValue(judged);
    long before = usedHeap();
    List<Integer> ordinals = new ArrayList<>();
    report
        .records()
        .forEach(
            record -> {
              if (record.ordinal() % 100_000 == 99_999) {
                ordinals.add(record.ordinal());
                assertThat(usedHeap() - before).as("bytes live").isLessThan(8L << 20);
              }
            });
    assertThat(ordinals).containsExactly(99_999, 199_999, 299_999);
    assertThat(opened).hasValue(judged + 1);
  }

  @Test
  void fewRecordsAreReadOnce() throws IOException {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger visited = new AtomicInteger();
    parse("Example", 200, opened).records().forEach(record -> visited.incrementAndGet());
    assertThat(visited).hasValue(200);
    assertThat(opened).hasValue(1);
  }

  private static AggregateReport parse(String orgName, int records, AtomicInteger opened) {
    Content content =
        () -> {
          opened.incrementAndGet();
          return report(orgName, records);
        };
    return Objects.requireNonNull(Reports.parse(content).report());
  }

  private static InputStream report(String orgName, int records) {
    String metadata = Reports.METADATA.replace("Example", orgName);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                bytes("<feedback>" + metadata + Reports.POLICY),
                new Repeated(Reports.RECORD, records),
                bytes("</feedback>"))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** After a collection, so that only what is live counts. */
  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
