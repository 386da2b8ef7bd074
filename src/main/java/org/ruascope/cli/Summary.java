package org.ruascope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;

/** A {@link Tally} in words. */
final class Summary {
  private final Tally tally;

  Summary(Tally tally) {
    this.tally = tally;
  }

  /** A few lines for people: counts, and what was quarantined with its reasons. */
  List<String> lines() {
    List<String> lines = counts();
    for (Finding finding : tally.rejected()) {
      lines.add("  " + rejected(finding));
    }
    long unnamed = tally.of(Outcome.QUARANTINED) - tally.rejected().size();
    if (unnamed > 0) {
      lines.add("  … and " + number(unnamed) + " more");
    }
    return lines;
  }

  /** The counts alone; what is nought is not mentioned. */
  List<String> counts() {
    List<String> lines = new ArrayList<>();
    lines.add(stored());
    addCounted(lines, tally.skipped(), "unusable record skipped", "unusable records skipped");
    addCounted(lines, Outcome.DUPLICATE, "duplicate, known already", "duplicates, known already");
    addCounted(lines, Outcome.NOT_A_REPORT, "not a report, left alone", "not reports, left alone");
    addCounted(
        lines, Outcome.FAILURE_REPORT, "failure report, set aside", "failure reports, set aside");
    addCounted(lines, Outcome.TLS_REPORT, "TLS report, set aside", "TLS reports, set aside");
    addCounted(lines, Outcome.QUARANTINED, "quarantined", "quarantined");
    return lines;
  }

  private String stored() {
    long warned = tally.of(Outcome.ACCEPTED_WITH_WARNINGS);
    return counted(tally.accepted(), "report", "reports")
        + (warned == 0 ? "" : " (" + number(warned) + " with warnings)")
        + ", "
        + counted(tally.records(), "record", "records")
        + ", "
        + counted(tally.messages(), "message", "messages");
  }

  /** Where, why, and the setting that would let it in. */
  static String rejected(Finding finding) {
    Rejection rejection = finding.rejection();
    String source = Cells.printable(finding.source());
    if (rejection == null) {
      return source;
    }
    String why = source + ": " + rejection.reason().word() + ": " + rejection.detail();
    return rejection.setting() == null ? why : why + " (see " + rejection.setting() + ")";
  }

  private void addCounted(List<String> lines, Outcome outcome, String one, String many) {
    addCounted(lines, tally.of(outcome), one, many);
  }

  private static void addCounted(List<String> lines, long count, String one, String many) {
    if (count > 0) {
      lines.add(counted(count, one, many));
    }
  }

  /** A number and what it counts. */
  static String counted(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  /** With commas. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
