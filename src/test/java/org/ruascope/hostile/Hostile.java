package org.ruascope.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.unpack.Unpacker;

/**
 * Does with a delivery what the pipeline does, and bounds the memory and the time that it takes.
 */
final class Hostile {

  static final String RECORD =
      """
      <record><row><source_ip>192.0.2.1</source_ip><count>2</count><policy_evaluated>
      <disposition>none</disposition><dkim>pass</dkim><spf>fail</spf></policy_evaluated></row>
      <identifiers><header_from>example.com</header_from></identifiers><auth_results>
      <spf><domain>example.net</domain><result>pass</result></spf></auth_results></record>
      """;

  /** All of a report up to its records. */
  static final String START =
      """
      <feedback><report_metadata><org_name>Example</org_name><email>dmarc@example.net</email>
      <report_id>1</report_id><date_range><begin>1767225600</begin><end>1767311999</end></date_range>
      </report_metadata>
      <policy_published><domain>example.com</domain><p>none</p></policy_published>
      """;

  static final String END = "</feedback>";
  static final String REPORT = START + RECORD + END;

  /** Allocated, not held: what is refused is refused early. */
  private static final long MOST_ALLOCATED = 64 << 20;

  /** Of the processor, and not by the clock: the machine may be busy with something else. */
  private static final Duration MOST_TIME = Duration.ofSeconds(2);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final Hostile BY_DEFAULT = new Hostile(Limits.DEFAULT);

  private final Unpacker unpacker;
  private final ReportParser parser;

  private Hostile(Limits limits) {
    this.unpacker = new Unpacker(limits);
    this.parser = new ReportParser(limits);
  }

  static List<Finding> findings(String delivery) {
    return findings(delivery.getBytes(UTF_8));
  }

  static List<Finding> findings(byte[] delivery) {
    return BY_DEFAULT.findings(Content.of(delivery), MOST_ALLOCATED + 4L * delivery.length);
  }

  static List<Finding> findings(Content delivery) {
    return BY_DEFAULT.findings(delivery, MOST_ALLOCATED);
  }

  /** Within other limits, so small that what is linear in them is soon done. */
  static List<Finding> findings(Content delivery, Limits limits) {
    return new Hostile(limits).findings(delivery, 2 * MOST_ALLOCATED);
  }

  private List<Finding> findings(Content content, long mostAllocated) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long time = THREADS.getCurrentThreadCpuTime();
    List<Finding> findings = parser.parse(unpacker.unpack(new Delivery("d", content))).findings();
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time))
        .as("time")
        .isLessThan(MOST_TIME);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
        .as("bytes allocated")
        .isLessThan(mostAllocated);
    return findings;
  }

  /** Rejected, with a detail that holds the words, and the setting that would admit it. */
  static void assertRejected(
      List<Finding> findings, Reason reason, String words, @Nullable String setting) {
    assertThat(findings).hasSize(1);
    assertRejected(findings.get(0), reason, words, setting);
  }

  static void assertRejected(
      Finding finding, Reason reason, String words, @Nullable String setting) {
    Rejection rejection = Objects.requireNonNull(finding.rejection(), () -> finding.toString());
    assertThat(rejection.reason()).as(rejection.detail()).isEqualTo(reason);
    assertThat(rejection.detail()).contains(words);
    assertThat(rejection.setting()).isEqualTo(setting);
  }

  static void assertAccepted(Finding finding) {
    assertThat(finding.outcome())
        .as(finding.toString())
        .isIn(Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS);
  }

  static AggregateReport report(String xml) {
    Finding finding = findings(xml).get(0);
    return Objects.requireNonNull(finding.report(), () -> finding.toString());
  }
}
