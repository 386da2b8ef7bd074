package org.ruascope.demo;

import java.util.Map;

/** Puts reports into mails as their reporters do. */
final class Postman {

  private Postman() {}

  /** The mail that carries this report. */
  static Mail mail(Report report) {
    return mail(report, report.packed());
  }

  /** The mail that should carry this report, with this attachment. */
  static Mail mail(Report report, byte[] attachment) {
    Map<String, String> values =
        Map.of(
            "date", Mail.date(report.sent()),
            "domain", report.domain(),
            "email", report.metadata().email(),
            "submitter", report.reporter().receiver(),
            "report-id", report.metadata().reportId(),
            "name", report.name(),
            "day", report.metadata().dateRange().begin().toString().substring(0, 10),
            "attachment", Mail.base64(attachment));
    return new Mail(report.sent(), report.reporter().letter().fill(values));
  }
}
