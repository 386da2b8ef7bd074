package org.ruascope.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ruascope.config.Limits;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.format.FindingCsv;
import org.ruascope.format.FindingJson;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Text;
import org.ruascope.unpack.Unpacker;

/** What must hold of a finding, whatever the input was. */
final class Judging {
  private static final Enricher ENRICHER =
      new RecordEnricher(List.of(new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE)));

  /** So small that what is found by chance reaches them. */
  private static final Limits LIMITS = new Limits(200_000, 500_000, 20, 50, 4, 12, 2_000, 100);

  static final Unpacker UNPACKER = new Unpacker(LIMITS);
  static final ReportParser PARSER = new ReportParser(LIMITS);

  private Judging() {}

  /** Throws unless it has its parts, its sums are right, and it can be written. */
  static void judge(Finding finding) {
    boolean quarantined = finding.outcome() == Outcome.QUARANTINED;
    check(quarantined == (finding.rejection() != null), "a rejection is quarantined");
    check(finding.outcome().stored() == (finding.report() != null), "a report is stored");
    if (finding.rejection() != null) {
      String detail = finding.rejection().detail();
      check(detail.codePoints().allMatch(Text::isPrintable), "the detail is printable: " + detail);
    }
    try {
      write(finding);
      if (finding.report() != null) {
        count(finding.report());
      }
    } catch (IOException e) {
      throw new IllegalStateException("what was accepted must be readable again", e);
    }
  }

  private static void write(Finding finding) throws IOException {
    try (FindingJson json = new FindingJson(OutputStream.nullOutputStream(), ENRICHER);
        FindingCsv csv = new FindingCsv(new StringBuilder())) {
      json.write(finding);
      csv.write(finding);
    }
  }

  private static void count(AggregateReport report) throws IOException {
    long[] records = {0};
    report.records().forEach(record -> records[0]++);
    check(records[0] == report.totals().records(), "records are those that were counted");
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("not so: " + what);
    }
  }
}
