package org.ruascope.unpack;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ruascope.testing.Wrappers.REPORT;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.join;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.zip;
import static org.ruascope.unpack.Unpacking.assertOther;
import static org.ruascope.unpack.Unpacking.assertReports;
import static org.ruascope.unpack.Unpacking.sources;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Outcome;
import org.ruascope.report.UnavailableException;

/** Every wrapper that reports come in, but mails. */
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
    assertThat(sources(REPORT.getBytes(UTF_16LE))).containsExactly("d");
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
  void tlsReport() {
    byte[] json = bytes("{\"organization-name\":\"Example\",\"policies\":[]}");
    assertOther(json, Outcome.TLS_REPORT);
    assertOther(
        multipart("report", attachment("application/tlsrpt+gzip", "t.json.gz", gzip(json))),
        Outcome.TLS_REPORT);
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
}
