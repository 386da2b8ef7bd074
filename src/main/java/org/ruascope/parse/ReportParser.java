package org.ruascope.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import org.ruascope.config.Limits;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Document;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.Unpacked;

/**
 * Judges documents: which are aggregate reports of RFC 7489 or RFC 9990 that can be accepted, and
 * what is odd about them. Safe for use by several threads.
 */
public final class ReportParser {

  private final Limits limits;
  private final FeedbackReader reader;
  private final InstantSource clock;

  /** A parser within limits, by the clock of the machine. */
  public ReportParser(Limits limits) {
    this(limits, InstantSource.system());
  }

  ReportParser(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.reader = new FeedbackReader(limits);
    this.clock = clock;
  }

  /**
   * Judges every document of a delivery.
   *
   * @return one finding a document, but nothing of documents that aren't reports (the text of a
   *     mail, say) beside those that are
   * @throws org.ruascope.report.UnavailableException when the delivery can't be read, by no fault
   *     of its own
   */
  public Parsed parse(Unpacked unpacked) {
    Allowance allowance = new Allowance(limits);
    List<Finding> all =
        unpacked.documents().stream().map(document -> parse(document, allowance)).toList();
    List<Finding> reports = all.stream().filter(ReportParser::isReport).toList();
    return new Parsed(
        unpacked.delivery(), reports.isEmpty() ? all.subList(0, 1) : flagSeveral(reports));
  }

  private static List<Finding> flagSeveral(List<Finding> findings) {
    long count = findings.stream().filter(finding -> finding.report() != null).count();
    return count < 2 ? findings : findings.stream().map(finding -> flag(finding, count)).toList();
  }

  private static Finding flag(Finding finding, long count) {
    return finding.report() == null
        ? finding
        : Finding.accepted(
            finding.source(),
            finding
                .report()
                .with(new Anomaly(Code.SEVERAL_REPORTS, "feedback", Long.toString(count))));
  }

  private static boolean isReport(Finding finding) {
    return finding.outcome() != Outcome.NOT_A_REPORT;
  }

  /**
   * Judges one document; reads it once, and once more if it has to be repaired, in little memory
   * whatever its size.
   *
   * @throws org.ruascope.report.UnavailableException when the delivery can't be read, by no fault
   *     of its own
   */
  public Finding parse(Document document) {
    return parse(document, new Allowance(limits));
  }

  private Finding parse(Document document, Allowance allowance) {
    return switch (document) {
      case Document.Other other -> Finding.other(other.source(), other.outcome());
      case Document.Rejected rejected -> Finding.rejected(rejected.source(), rejected.rejection());
      case Document.Xml xml -> judge(xml, allowance);
    };
  }

  private Finding judge(Document.Xml xml, Allowance allowance) {
    Finding asSent = judge(xml, Reading.AS_SENT, allowance);
    return mayBeRepaired(asSent) ? judge(xml, Reading.REPAIRED, allowance) : asSent;
  }

  private static boolean mayBeRepaired(Finding finding) {
    return finding.rejection() == null
        ? finding.outcome() == Outcome.NOT_A_REPORT
        : finding.rejection().reason() == Reason.MALFORMED_XML;
  }

  private Finding judge(Document.Xml xml, Reading reading, Allowance allowance) {
    ReportBuilder report = new ReportBuilder(xml, allowance, clock);
    try {
      return reader.read(xml.content(), reading, report)
          ? Finding.accepted(xml.source(), report.build(reading, reader))
          : Finding.other(xml.source(), Outcome.NOT_A_REPORT);
    } catch (RejectedException e) {
      return Finding.rejected(xml.source(), e.rejection());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
