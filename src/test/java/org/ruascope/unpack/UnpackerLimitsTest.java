package org.ruascope.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ruascope.testing.Wrappers.REPORT;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.join;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.zip;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Outcome;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/** What is too much, cut off, damaged or locked. */
class UnpackerLimitsTest {

  private static final byte[] XML = bytes(REPORT);
  private static final Limits SMALL = new Limits(10_000, 100_000, 20, 10, 3, 32, 1000, 100);

  @Test
  void emptyDelivery() {
    assertRejected(new byte[0], Reason.TRUNCATED, null);
  }

  @Test
  void tooManyParts() {
    byte[][] parts = new byte[20][];
    Arrays.fill(parts, attachment("text/xml", "a.xml", XML));
    assertThat(unpack(multipart(parts)))
        .hasSize(10)
        .last()
        .isInstanceOfSatisfying(
            Document.Rejected.class,
            last -> assertThat(last.rejection().reason()).isEqualTo(Reason.TOO_MANY_ENTRIES));
  }

  @Test
  void tooManyZipEntries() {
    Object[] entries = new Object[22];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = i + ".xml";
      entries[i + 1] = XML;
    }
    assertRejected(zip(entries), Reason.TOO_MANY_ENTRIES, "limits.entries");
  }

  @Test
  void tooDeeplyNestedArchives() {
    assertRejected(gzip(gzip(gzip(gzip(XML)))), Reason.NESTED_TOO_DEEPLY, "limits.nesting");
  }

  @Test
  void tooDeeplyNestedMultiparts() {
    StringBuilder mail = new StringBuilder("From: a@example.net\n");
    for (int depth = 0; depth < 5000; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%<d\n".formatted(depth));
    }
    Rejection rejection = rejection(bytes(mail.toString()), Limits.DEFAULT);
    assertThat(rejection.reason()).isEqualTo(Reason.NESTED_TOO_DEEPLY);
  }

  @Test
  void tooLargeMail() {
    byte[] mail = multipart(attachment("text/plain", "a.txt", new byte[10_000]));
    assertRejected(mail, Reason.TOO_LARGE, "limits.delivery-size");
  }

  @Test
  void tooLargeDocumentSaysSoWhileRead() {
    byte[] large = join(XML, bytes(" ".repeat(100_000)));
    assertFailsWhileRead(unpack(large), Reason.TOO_LARGE);
  }

  @Test
  void gzipBombSaysSoWhileRead() throws Exception {
    Limits limits = new Limits(10_000, 1L << 30, 20, 10, 3, 32, 1000, 100);
    assertFailsWhileRead(unpack(gzip(bomb()), limits), Reason.RATIO_TOO_HIGH);
  }

  @Test
  void zipBombSaysSoWhileRead() throws Exception {
    Limits limits = new Limits(10_000, 1L << 30, 20, 10, 3, 32, 1000, 100);
    assertFailsWhileRead(unpack(zip("a.xml", bomb()), limits), Reason.RATIO_TOO_HIGH);
  }

  private static byte[] bomb() {
    return join(XML, new byte[2 << 20]);
  }

  @Test
  void truncatedGzip() {
    byte[] packed = gzip(XML);
    assertRejected(Arrays.copyOf(packed, packed.length - 12), Reason.TRUNCATED, null);
  }

  @Test
  void gzipWithWrongChecksum() {
    byte[] packed = gzip(XML);
    packed[packed.length - 6]++;
    assertRejected(packed, Reason.CORRUPT, null);
  }

  @Test
  void truncatedZip() {
    byte[] packed = zip("a.xml", XML);
    assertRejected(Arrays.copyOf(packed, packed.length - 30), Reason.CORRUPT, null);
  }

  @Test
  void zipWithWrongChecksum() {
    byte[] packed = zip("a.xml", XML);
    int crc = indexOfDirectory(packed) + 16;
    packed[crc]++;
    assertRejected(packed, Reason.CORRUPT, null);
  }

  @Test
  void encryptedReport() {
    assertRejected(encrypted("a.xml"), Reason.ENCRYPTED, null);
  }

  @Test
  void encryptedPictureOfAPerson() {
    assertThat(unpack(encrypted("a.jpg")))
        .containsExactly(new Document.Other("d", Outcome.NOT_A_REPORT));
  }

  private static byte[] encrypted(String name) {
    byte[] packed = zip(name, XML);
    packed[6] |= 1;
    packed[indexOfDirectory(packed) + 8] |= 1;
    return packed;
  }

  private static int indexOfDirectory(byte[] zip) {
    for (int i = 0; ; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        return i;
      }
    }
  }

  @Test
  void overlappingZipEntries() {
    byte[] packed = zip("a.xml", XML, "b.xml", XML);
    int second = packed.length;
    for (int i = indexOfDirectory(packed) + 1; second == packed.length; i++) {
      second = packed[i] == 'P' && packed[i + 1] == 'K' && packed[i + 2] == 1 ? i : second;
    }
    packed[second + 21] = 1;
    assertRejected(packed, Reason.CORRUPT, null);
  }

  private static void assertRejected(byte[] delivery, Reason reason, @Nullable String setting) {
    assertThat(rejection(delivery, SMALL).reason()).isEqualTo(reason);
    assertThat(rejection(delivery, SMALL).setting()).isEqualTo(setting);
  }

  private static Rejection rejection(byte[] delivery, Limits limits) {
    List<Document> documents = unpack(delivery, limits);
    assertThat(documents).singleElement().isInstanceOf(Document.Rejected.class);
    return ((Document.Rejected) documents.get(0)).rejection();
  }

  private static void assertFailsWhileRead(List<Document> documents, Reason reason) {
    assertThat(documents).singleElement().isInstanceOf(Document.Xml.class);
    Content content = ((Document.Xml) documents.get(0)).content();
    assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(
            () -> {
              try (InputStream in = content.open()) {
                in.transferTo(OutputStream.nullOutputStream());
              }
            })
        .satisfies(e -> assertThat(e.rejection().reason()).isEqualTo(reason));
  }

  private static List<Document> unpack(byte[] delivery) {
    return unpack(delivery, SMALL);
  }

  private static List<Document> unpack(byte[] delivery, Limits limits) {
    return new Unpacker(limits).unpack(new Delivery("d", Content.of(delivery))).documents();
  }
}
