package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class OdditiesTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
  private static final Oddities ODDITIES =
      Oddities.among(new ReportGenerator(1).reports(LAST_DAY), LAST_DAY);

  @Test
  void oneArchiveIsCutOff() {
    byte[] archive = attachment(mailOf(ODDITIES.truncated()));

    assertThatThrownBy(() -> gunzipped(archive)).isInstanceOf(EOFException.class);
  }

  @Test
  void oneArchiveSaysUnused() throws IOException {
    assertThat(gunzipped(attachment(mailOf(ODDITIES.replaced())))).isEqualTo("unused");
  }

  @Test
  void oneReportIsInAMailInAMail() {
    assertThat(Attachments.xmlIn(List.of(only("Content-Type: message/rfc822\r\nContent-Disp"))))
        .containsExactly(ODDITIES.forwarded().xml());
  }

  @Test
  void twoReportsAreInOneMail() {
    assertThat(Attachments.xmlIn(List.of(only("Subject: DMARC reports that could"))))
        .containsExactlyElementsOf(ODDITIES.together().stream().map(Report::xml).toList());
  }

  @Test
  void reportsOfOtherKindsAndOtherMailsAreThere() {
    for (String kind :
        List.of(
            "report-type=\"tlsrpt\"",
            "report-type=feedback-report",
            "report-type=delivery-status",
            "List-Unsubscribe:",
            "Who reads this mailbox?")) {
      assertThat(Attachments.xmlIn(List.of(only(kind)))).isEmpty();
    }
  }

  /** The one odd mail with this text in it. */
  private static byte[] only(String text) {
    List<Mail> found =
        ODDITIES.mails().stream().filter(mail -> mail.text().contains(text)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst().bytes();
  }

  private static byte[] mailOf(Report report) {
    return only(report.metadata().reportId());
  }

  private static byte[] attachment(byte[] mail) {
    String text = new String(mail, UTF_8);
    int body = text.lastIndexOf("\r\n\r\n") + 4;
    int end = text.indexOf("\r\n--", body);
    return Base64.getMimeDecoder().decode(text.substring(body, end));
  }

  private static String gunzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), UTF_8);
    }
  }
}
