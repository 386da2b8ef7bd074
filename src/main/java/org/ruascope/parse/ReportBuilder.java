package org.ruascope.parse;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Document;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Records;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.Text;

/**
 * Puts a report together from its pieces. Few records are kept, so that most reports are read once;
 * of many or long ones none is kept, and they are read again when asked for.
 */
final class ReportBuilder implements FeedbackVisitor {

  private static final int MAX_KEPT = 200;
  private static final int MAX_SOURCES = 256;

  private final Document.Xml document;
  private final InstantSource clock;
  private final Anomalies anomalies = new Anomalies();
  private final RecordReader recordReader = new RecordReader(anomalies);
  private final List<ReportRecord> kept = new ArrayList<>();
  private final Set<InetAddress> sources = new LinkedHashSet<>();
  private final Allowance allowance;
  private @Nullable String version;
  private @Nullable ReportMetadata metadata;
  private @Nullable PolicyPublished policy;
  private ContentDigest digest = new ContentDigest("");
  private int ordinal;
  private long usable;
  private long messages;

  /** Takes what the report is read from, what its delivery may have, and the time. */
  ReportBuilder(Document.Xml document, Allowance allowance, InstantSource clock) {
    this.document = document;
    this.allowance = allowance;
    this.clock = clock;
  }

  @Override
  public void note(Code code, String field, @Nullable String raw) {
    anomalies.add(code, field, raw);
  }

  @Override
  public void version(String raw) {
    if (version != null) {
      note(Code.REPEATED_ELEMENT, "version", version);
    }
    version = Values.text(raw);
  }

  @Override
  public void metadata(MetadataXml raw) throws RejectedException {
    if (metadata != null) {
      throw repeated("report_metadata");
    }
    metadata = new MetadataReader(anomalies, clock).read(raw, document.submitter());
  }

  @Override
  public void policy(PolicyXml raw) throws RejectedException {
    if (policy != null) {
      throw repeated("policy_published");
    }
    policy = new PolicyReader(anomalies).read(raw);
  }

  private static RejectedException repeated(String element) {
    return new RejectedException(
        new Rejection(Reason.REPEATED_ELEMENT, element + " is there more than once"));
  }

  @Override
  public void record(RecordXml raw) throws RejectedException {
    allowance.check(ordinal + 1);
    ReportRecord record = recordReader.read(ordinal++, raw);
    if (record != null) {
      usable++;
      messages = saturatedSum(messages, record.row().count());
      keep(record, raw.length);
      note(record.row().sourceIp());
    }
  }

  private static long saturatedSum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private void keep(ReportRecord record, int length) {
    if (usable <= MAX_KEPT && kept.size() == usable - 1 && allowance.keep(length)) {
      kept.add(record);
    } else {
      kept.clear();
    }
  }

  private void note(InetAddress source) {
    if (sources.size() < MAX_SOURCES && sources.add(source) && !allowance.takeSource()) {
      sources.remove(source);
    }
  }

  @Override
  public void end(ContentDigest digestOfRecords) {
    digest = digestOfRecords;
  }

  /** The report, when all of it was visited. */
  AggregateReport build(Reading reading, FeedbackReader reader) throws RejectedException {
    if (metadata == null) {
      throw MetadataReader.missing("report_metadata");
    }
    if (policy == null) {
      throw MetadataReader.missing("policy_published");
    }
    judgeRecords();
    allowance.take(ordinal);
    allowance.takeTexts(metadata.length() + policy.length());
    AggregateReport.Totals totals = new AggregateReport.Totals(usable, messages, ordinal - usable);
    Records records =
        kept.size() == usable
            ? keptRecords()
            : new StreamedRecords(document.content(), reading, reader);
    return new AggregateReport(version, metadata, policy, digest, totals, oddities(), records)
        .withSources(sources);
  }

  /** Those of the wrappers first: now that all is read, they are complete. */
  private List<Anomaly> oddities() {
    Anomalies all = new Anomalies();
    all.addAll(document.anomalies().list());
    all.addAll(anomalies.list());
    return all.list();
  }

  private void judgeRecords() throws RejectedException {
    if (ordinal == 0) {
      anomalies.add(Code.NO_RECORDS, "record", null);
    } else if (usable == 0) {
      String detail = "none of its " + ordinal + " records can be used: " + skipped();
      throw new RejectedException(new Rejection(Reason.NO_USABLE_RECORD, detail));
    }
  }

  /** The fields for which records were skipped, for people. */
  private String skipped() {
    return anomalies.list().stream()
        .filter(anomaly -> anomaly.code() == Code.RECORD_SKIPPED)
        .map(anomaly -> anomaly.field() + " " + Text.quote(anomaly.value()))
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  private Records keptRecords() {
    List<ReportRecord> records = List.copyOf(kept);
    return visitor -> {
      for (ReportRecord record : records) {
        visitor.visit(record);
      }
    };
  }
}
