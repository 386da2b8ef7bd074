package org.ruascope.enrich.verdict;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.OverrideType;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Reason;
import org.ruascope.report.ReportRecord.Row;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/** The first column of verdicts.txt as a record. */
record SampleMail(Words words) {

  ReportRecord claiming(DmarcResult dkim, DmarcResult spf) {
    PolicyEvaluated evaluated =
        new PolicyEvaluated(
            Disposition.NONE, dkim, spf, words.each("why").map(SampleMail::reason).toList());
    return new ReportRecord(
        0,
        new Row(address(words.first("at").orElse("198.51.100.7")), 1, evaluated),
        new Identifiers(words.first("from").orElse("example.com"), envelopeFrom(), null),
        new AuthResults(
            words.each("dkim").map(SampleMail::dkim).toList(),
            words.all().stream().filter(SampleMail::isSpf).map(SampleMail::spf).toList()));
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private @Nullable String envelopeFrom() {
    String helo = words.first("helo").isPresent() ? "" : null;
    return words.first("spf").map(identity -> identity.split("=", 2)[0]).orElse(helo);
  }

  private static Reason reason(String text) {
    String[] parts = text.split("/", 2);
    return new Reason(
        Words.in(OverrideType.class, parts[0]),
        parts.length == 1 ? null : parts[1].replace('_', ' '));
  }

  private static Dkim dkim(String text) {
    String[] parts = text.split("[=/]", 3);
    String selector = parts.length == 3 ? parts[1] : null;
    return new Dkim(parts[0], selector, Words.in(DkimResult.class, parts[parts.length - 1]), null);
  }

  private static boolean isSpf(String word) {
    return word.startsWith("spf:") || word.startsWith("helo:");
  }

  private static Spf spf(String word) {
    String[] parts = word.split("[:=]", 3);
    SpfScope scope = parts[0].equals("helo") ? SpfScope.HELO : SpfScope.MFROM;
    return new Spf(parts[1], scope, Words.in(SpfResult.class, parts[2]), null);
  }
}
