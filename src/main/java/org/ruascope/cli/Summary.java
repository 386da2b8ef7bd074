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

  /** A few lines for people; what is nought is not mentioned. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(stored());
    addCounted(
        lines,
        tally.skipped(),
        "record skipped, since it can't be used",
        "records skipped, since they can't be used");
    addCounted(
        lines,
        tally.of(Outcome.DUPLICATE),
        "duplicate, stored before",
        "duplicates, stored before");
    addCounted(
        lines,
        tally.of(Outcome.NOT_A_REPORT),
        "not a report, left alone",
        "not reports, left alone");
    addCounted(
        lines,
        tally.of(Outcome.FAILURE_REPORT),
        "failure report, left alone",
        "failure reports, left alone");
    addCounted(
        lines, tally.of(Outcome.TLS_REPORT), "TLS report, left alone", "TLS reports, left alone");
    addQuarantined(lines);
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

  private void addQuarantined(List<String> lines) {
    long quarantined = tally.of(Outcome.QUARANTINED);
    addCounted(lines, quarantined, "quarantined:", "quarantined:");
    for (Finding finding : tally.rejected()) {
      lines.add("  " + rejected(finding));
    }
    if (quarantined > tally.rejected().size()) {
      lines.add("  … and " + number(quarantined - tally.rejected().size()) + " more");
    }
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
