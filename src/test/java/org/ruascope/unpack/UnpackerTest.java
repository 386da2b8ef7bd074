package org.ruascope.unpack;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ruascope.unpack.Wrappers.REPORT;
import static org.ruascope.unpack.Wrappers.attachment;
import static org.ruascope.unpack.Wrappers.bytes;
import static org.ruascope.unpack.Wrappers.gzip;
import static org.ruascope.unpack.Wrappers.join;
import static org.ruascope.unpack.Wrappers.mail;
import static org.ruascope.unpack.Wrappers.multipart;
import static org.ruascope.unpack.Wrappers.part;
import static org.ruascope.unpack.Wrappers.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Outcome;
import org.ruascope.report.UnavailableException;

/** Every wrapper that reports come in. */
class UnpackerTest {

  private static final byte[] XML = bytes(REPORT);

  @Test
  void plainXml() {
    assertReports(XML, "d");
  }

  @Test
  void xmlAfterByteOrderMarkAndWhiteSpace() {
    assertThat(sources(join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, XML)))
        .containsExactly("d");
    assertThat(sources(join(bytes("\r\n  "), XML))).containsExactly("d");
  }

  @Test
  void xmlInUtf16() {
    assertThat(sources(REPORT.getBytes(UTF_16))).containsExactly("d");
    assertThat(sources(REPORT.getBytes(java.nio.charset.StandardCharsets.UTF_16LE)))
        .containsExactly("d");
  }

  @Test
  void gzipOnceAndTwice() {
    assertReports(gzip(XML), "d");
    assertReports(gzip(gzip(XML)), "d");
  }

  @Test
  void gzipOfSeveralMembersAndTrailingBytes() {
    byte[] first = gzip(bytes(REPORT.substring(0, 30)));
    byte[] second = gzip(bytes(REPORT.substring(30)));
    assertReports(join(first, second, bytes("\r\n")), "d");
  }

  @Test
  void zipWithFoldersAndFilesOfTheFinder() {
    byte[] archive =
        zip(
            "reports/",
            new byte[0],
            "reports/a.xml",
            XML,
            "__MACOSX/reports/._a.xml",
            XML,
            "reports/.DS_Store",
            bytes("Bud1"),
            "b.xml",
            XML);
    assertReports(archive, "d!reports/a.xml", "d!b.xml");
  }

  @Test
  void zipInZipAndGzipInZip() {
    assertReports(
        zip("in.zip", zip("a.xml", XML), "b.xml.gz", gzip(XML)), "d!in.zip!a.xml", "d!b.xml.gz");
  }

  @Test
  void zipEntryWithoutName() {
    assertReports(zip("", XML), "d!");
  }

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
  void tlsReport() {
    byte[] json = bytes("{\"organization-name\":\"Example\",\"policies\":[]}");
    assertOther(json, Outcome.TLS_REPORT);
    assertOther(
        multipart("report", attachment("application/tlsrpt+gzip", "t.json.gz", gzip(json))),
        Outcome.TLS_REPORT);
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

  @Test
  void unreadableDeliveryIsTheWorldsFault() {
    Content content =
        () -> {
          throw new IOException("no such file");
        };
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> new Unpacker(Limits.DEFAULT).unpack(new Delivery("d", content)))
        .withMessage("can't read d: no such file");
  }

  private static void assertReports(byte[] delivery, String... sources) {
    List<Document> documents = unpack(delivery);
    assertThat(documents).extracting(Document::source).containsExactly(sources);
    assertThat(documents).allSatisfy(document -> assertThat(content(document)).isEqualTo(REPORT));
  }

  private static String content(Document document) throws IOException {
    assertThat(document).isInstanceOf(Document.Xml.class);
    try (InputStream in = ((Document.Xml) document).content().open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void assertOther(byte[] delivery, Outcome outcome) {
    assertThat(unpack(delivery))
        .containsExactly(new Document.Other(unpack(delivery).get(0).source(), outcome));
  }

  private static List<String> sources(byte[] delivery) {
    assertThat(unpack(delivery)).hasOnlyElementsOfType(Document.Xml.class);
    return unpack(delivery).stream().map(Document::source).toList();
  }

  private static List<Document> unpack(byte[] delivery) {
    Delivery given = new Delivery("d", Content.of(delivery));
    return new Unpacker(Limits.DEFAULT).unpack(given).documents();
  }
}
