package org.ruascope.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ruascope.testing.Wrappers.REPORT;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.mail;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;
import static org.ruascope.testing.Wrappers.zip;
import static org.ruascope.unpack.Unpacking.assertOther;
import static org.ruascope.unpack.Unpacking.assertReports;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Outcome;

/** Every mail that reports come in, and those without any. */
class UnpackerMailTest {

  private static final byte[] XML = bytes(REPORT);

  @Test
  void mailWithSeveralAttachmentsWhateverTheirType() {
    byte[] mail =
        multipart(
            part("Content-Type: text/plain", bytes("This is a report.")),
            attachment("application/gzip", "a.xml.gz", gzip(XML)),
            attachment("application/octet-stream", "b.bin", zip("b.xml", XML)),
            attachment("text/xml", "c.xml", XML));
    assertReports(mail, "d!a.xml.gz", "d!b.bin!b.xml", "d!c.xml");
  }

  @Test
  void mailThatIsTheReportItself() {
    byte[] mail =
        mail(
            "Content-Type: application/zip; name=x.zip\nContent-Transfer-Encoding: BASE64",
            Base64.getMimeEncoder().encode(zip("x.xml", XML)));
    assertReports(mail, "d!x.zip!x.xml");
  }

  @Test
  void everyTransferEncoding() {
    byte[] quoted = bytes(REPORT.replace("=", "=3D").replace("<feedback>", "<feed=\r\nback>"));
    byte[] mail =
        multipart(
            part("Content-Transfer-Encoding: quoted-printable", quoted),
            part("Content-Transfer-Encoding: 7bit", XML),
            part("Content-Transfer-Encoding: 8bit", XML),
            part("Content-Transfer-Encoding: binary", gzip(XML)),
            part("Content-Type: text/xml", XML));
    assertReports(mail, "d!part 1", "d!part 2", "d!part 3", "d!part 4", "d!part 5");
  }

  @Test
  void fileNameInPieces() {
    String headers =
        """
        Content-Type: application/octet-stream;
         name*0="a!example.com!1!2";
         name*1=".xml"
        Content-Transfer-Encoding: 8bit""";
    assertReports(multipart(part(headers, XML)), "d!a!example.com!1!2.xml");
  }

  @Test
  void mailInMail() {
    byte[] inner = multipart(attachment("application/gzip", "a.gz", gzip(XML)));
    byte[] outer =
        multipart(
            part("Content-Type: text/plain", bytes("See below.")),
            part("Content-Type: message/rfc822", inner));
    assertReports(outer, "d!part 2!a.gz");
  }

  @Test
  void archivedMail() {
    assertReports(gzip(multipart(attachment("text/xml", "a.xml", XML))), "d!a.xml");
  }

  @Test
  void mailWithUnixLineEndsAndFromLine() {
    String mail = new String(multipart(attachment("text/xml", "a.xml", XML)), UTF_8);
    assertReports(bytes("From x@example.net Mon Jan 1\n" + mail.replace("\r", "")), "d!a.xml");
  }

  @Test
  void multipartWithoutItsLastBoundary() {
    String mail = new String(multipart(attachment("text/xml", "a.xml", XML)), UTF_8);
    assertReports(bytes(mail.substring(0, mail.lastIndexOf("--b "))), "d!a.xml");
  }

  @Test
  void failureReportWithTheMailItIsAbout() {
    byte[] mail =
        multipart(
            "report",
            part("Content-Type: text/plain", bytes("A mail failed.")),
            part("Content-Type: message/feedback-report", bytes("Feedback-Type: auth-failure")),
            part("Content-Type: message/rfc822", multipart(attachment("text/xml", "a.xml", XML))));
    assertOther(mail, Outcome.FAILURE_REPORT);
  }

  @Test
  void bounceOfAReport() {
    byte[] mail =
        multipart(
            "report",
            part("Content-Type: message/delivery-status", bytes("Action: failed")),
            part("Content-Type: message/rfc822", multipart(attachment("text/xml", "a.xml", XML))));
    assertOther(mail, Outcome.NOT_A_REPORT);
  }

  @Test
  void mailOfAPerson() {
    byte[] mail =
        multipart(
            part("Content-Type: text/html", bytes("<!DOCTYPE html><html>Hello</html>")),
            attachment("image/svg+xml", "a.svg", bytes("<svg xmlns='x'/>")),
            attachment("application/xhtml+xml", "a.xhtml", bytes("<?xml version='1.0'?><html/>")),
            attachment("application/zip", "a.docx", zip("word/document.xml", bytes("<w:x/>"))),
            attachment("application/json", "a.json", bytes("{\"a\":1}")));
    assertOther(mail, Outcome.NOT_A_REPORT);
    assertOther(bytes("Dear postmaster"), Outcome.NOT_A_REPORT);
  }
}
