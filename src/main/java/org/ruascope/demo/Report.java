package org.ruascope.demo;

import java.time.Instant;
import java.util.List;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportRecord;

/**
 * What a reporter has to tell, before it is written down.
 *
 * @param reporter who reports
 * @param metadata on when
 * @param policy on which domain
 * @param records who sent
 * @param sent when the report is mailed
 */
record Report(
    Reporter reporter,
    ReportMetadata metadata,
    PolicyPublished policy,
    List<ReportRecord> records,
    Instant sent) {

  String domain() {
    return policy.domain();
  }

  /** Seconds since 1970. */
  String begin() {
    return Long.toString(metadata.dateRange().begin().getEpochSecond());
  }

  /** Seconds since 1970. */
  String end() {
    return Long.toString(metadata.dateRange().end().getEpochSecond());
  }

  /** The document, as its reporter writes it. */
  String xml() {
    return reporter.dialect().write(this);
  }

  /** The file name without its extension: RFC 9990 section 3.5.2. */
  String name() {
    return String.join("!", reporter.receiver(), domain(), begin(), end());
  }

  /** The file, as its reporter packs it. */
  byte[] packed() {
    return reporter.packing().pack(name() + ".xml", xml());
  }
}
