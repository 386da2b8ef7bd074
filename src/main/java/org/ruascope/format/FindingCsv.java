package org.ruascope.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;
import org.ruascope.report.ReportRecord;

/**
 * The records of accepted reports as CSV (RFC 4180) with a header line, one line a record; findings
 * without records give no line. {@linkplain SafeCsv Safe} to open in a spreadsheet.
 */
public final class FindingCsv implements Closeable {

  private static final List<String> HEADER =
      List.of(
          "source",
          "outcome",
          "org_name",
          "email",
          "report_id",
          "begin",
          "end",
          "domain",
          "p",
          "sp",
          "np",
          "adkim",
          "aspf",
          "pct",
          "source_ip",
          "count",
          "disposition",
          "dkim",
          "spf",
          "reason",
          "header_from",
          "envelope_from",
          "envelope_to",
          "auth_dkim",
          "auth_spf");

  private final SafeCsv csv;

  /** Writes the header line. The target is flushed by {@link #close()}, but not closed. */
  public FindingCsv(Appendable out) throws IOException {
    csv = new SafeCsv(out, HEADER);
  }

  /**
   * Writes one line a record.
   *
   * @throws IOException when the target can't be written or the records can't be read again
   */
  public void write(Finding finding) throws IOException {
    if (finding.report() != null) {
      List<@Nullable Object> start = reportCells(finding, finding.report());
      finding.report().records().forEach(record -> printLine(start, recordCells(record)));
    }
  }

  private static List<@Nullable Object> reportCells(Finding finding, AggregateReport report) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(finding.source());
    cells.add(finding.outcome().word());
    cells.add(report.metadata().reporter());
    cells.add(report.metadata().email());
    cells.add(report.metadata().reportId());
    cells.add(report.metadata().dateRange().begin());
    cells.add(report.metadata().dateRange().end());
    cells.add(report.policy().domain());
    cells.add(report.policy().p());
    cells.add(report.policy().sp());
    cells.add(report.policy().np());
    cells.add(report.policy().adkim());
    cells.add(report.policy().aspf());
    cells.add(report.policy().pct());
    return cells;
  }

  private static List<@Nullable Object> recordCells(ReportRecord record) {
    ReportRecord.PolicyEvaluated evaluated = record.row().policyEvaluated();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(record.row().sourceIp().getHostAddress());
    cells.add(record.row().count());
    cells.add(evaluated.disposition());
    cells.add(evaluated.dkim());
    cells.add(evaluated.spf());
    cells.add(JoinedCells.reasons(evaluated.reasons()));
    cells.add(record.identifiers().headerFrom());
    cells.add(record.identifiers().envelopeFrom());
    cells.add(record.identifiers().envelopeTo());
    cells.add(JoinedCells.dkim(record.authResults().dkim()));
    cells.add(JoinedCells.spf(record.authResults().spf()));
    return cells;
  }

  private void printLine(List<@Nullable Object> start, List<@Nullable Object> rest)
      throws IOException {
    List<@Nullable Object> cells = new ArrayList<>(start);
    cells.addAll(rest);
    csv.line(cells);
  }

  /** Flushes the target. */
  @Override
  public void close() throws IOException {
    csv.close();
  }
}
