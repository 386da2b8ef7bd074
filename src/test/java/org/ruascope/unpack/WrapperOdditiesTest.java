package org.ruascope.unpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.REPORT;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.join;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;
import static org.ruascope.testing.Wrappers.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Document;

/** What is odd about the mails and archives that reports come in goes with the report. */
class WrapperOdditiesTest {

  private static final byte[] XML = bytes(REPORT);

  @Test
  void usualWrappersAreNotOdd() throws IOException {
    for (byte[] delivery :
        List.of(
            XML,
            gzip(XML),
            zip("a.xml", XML),
            multipart(attachment("application/gzip", "a.xml.gz", gzip(XML))),
            multipart(attachment("application/x-zip-compressed", "a.zip", zip("a.xml", XML))),
            multipart(attachment("application/octet-stream", "a", gzip(XML))),
            multipart(attachment("text/plain", "a.XML", XML)),
            gzip(multipart(attachment("text/xml", "a.xml", XML))))) {
      assertThat(oddities(delivery)).isEmpty();
    }
  }

  @Test
  void typeAndNameThatPromiseSomethingElse() throws IOException {
    assertThat(oddities(multipart(attachment("application/gzip", "a", zip("a.xml", XML)))))
        .containsExactly(new Anomaly(Code.MISLABELLED, "mail", "application/gzip"));
    assertThat(oddities(multipart(attachment("application/octet-stream", "a.xml.gz", XML))))
        .containsExactly(new Anomaly(Code.MISLABELLED, "mail", "a.xml.gz"));
    assertThat(oddities(zip("a.xml", gzip(XML))))
        .containsExactly(
            new Anomaly(Code.MISLABELLED, "zip", "a.xml"), new Anomaly(Code.NESTED, "zip", "gzip"));
  }

  @Test
  void bytesAfterGzip() throws IOException {
    assertThat(oddities(join(gzip(XML), bytes("\r\n"))))
        .containsExactly(new Anomaly(Code.STRAY_BYTES, "gzip", "0d0a"));
  }

  @Test
  void bytesAfterALargeGzipAreKnownOnceItWasRead() throws IOException {
    byte[] large = join(XML, bytes(" ".repeat(100_000)));
    assertThat(oddities(join(gzip(large), bytes("\n"))))
        .containsExactly(new Anomaly(Code.STRAY_BYTES, "gzip", "0a"));
  }

  @Test
  void wrapperInItsLike() throws IOException {
    assertThat(oddities(gzip(gzip(XML)))).containsExactly(new Anomaly(Code.NESTED, "gzip", "gzip"));
    byte[] inner = multipart(attachment("text/xml", "a.xml", XML));
    assertThat(oddities(multipart(part("Content-Type: message/rfc822", inner))))
        .containsExactly(new Anomaly(Code.NESTED, "mail", "mail"));
  }

  @Test
  void eachHasItsOwn() {
    byte[] mail =
        multipart(
            attachment("application/gzip", "a", join(gzip(XML), bytes("\n"))),
            attachment("text/xml", "b", XML));
    assertThat(Unpacking.unpack(mail))
        .extracting(document -> ((Document.Xml) document).anomalies().list().size())
        .containsExactly(1, 0);
  }

  @Test
  void submitterOfTheInnermostSubject() {
    byte[] mail = multipart(attachment("text/xml", "a.xml", XML));
    assertThat(submitter(mail)).isEqualTo("example.net");
    byte[] forwarded = bytes("From: a@example.com\nSubject: Fwd\nContent-Type: message/rfc822\n\n");
    assertThat(submitter(join(forwarded, mail))).isEqualTo("example.net");
    String other = new String(mail, ISO_8859_1);
    assertThat(submitter(bytes(other.replace("example.net R", "{Amazon SES} R"))))
        .isEqualTo("Amazon SES");
    assertThat(submitter(bytes(other.replace("example.net R", "R")))).isNull();
    assertThat(submitter(XML)).isNull();
  }

  private static @Nullable String submitter(byte[] delivery) {
    return ((Document.Xml) Unpacking.unpack(delivery).getFirst()).submitter();
  }

  private static List<Anomaly> oddities(byte[] delivery) throws IOException {
    Document.Xml document = (Document.Xml) Unpacking.unpack(delivery).getFirst();
    try (InputStream in = document.content().open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return document.anomalies().list();
  }
}
