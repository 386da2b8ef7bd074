package org.ruascope.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.hostile.Hostile.END;
import static org.ruascope.hostile.Hostile.REPORT;
import static org.ruascope.hostile.Hostile.START;
import static org.ruascope.hostile.Hostile.assertAccepted;
import static org.ruascope.hostile.Hostile.assertRejected;
import static org.ruascope.hostile.Hostile.findings;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.join;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.zip;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection.Reason;

/** Archives that mean harm, or are broken; what is beside them in a mail is read all the same. */
@Timeout(20)
class HostileArchiveTest {

  private static final byte[] XML = bytes(REPORT);
  private static final String ENTRIES = "limits.entries";
  private static final byte[] BOMB = bytes(START + "<a/>".repeat(10 << 20) + END);

  @Test
  void gzipBomb() {
    String words = "more than 200 times its size";
    assertBesideGood(gzip(BOMB), Reason.RATIO_TOO_HIGH, words, "limits.ratio");
  }

  @Test
  void zipBomb() {
    String words = "more than 200 times its size";
    assertBesideGood(zip("a.xml", BOMB), Reason.RATIO_TOO_HIGH, words, "limits.ratio");
  }

  @Test
  void bombInABomb() {
    String words = "more than 200 times its size";
    assertBesideGood(gzip(gzip(BOMB)), Reason.RATIO_TOO_HIGH, words, "limits.ratio");
  }

  @Test
  void nestedArchives() {
    byte[] zips = XML;
    byte[] gzips = XML;
    for (int i = 0; i < 50; i++) {
      zips = zip("a.zip", zips);
      gzips = gzip(gzips);
    }
    String words = "more than 8 mails or archives in each other";
    assertBesideGood(zips, Reason.NESTED_TOO_DEEPLY, words, "limits.nesting");
    assertBesideGood(gzips, Reason.NESTED_TOO_DEEPLY, words, "limits.nesting");
  }

  @Test
  void gzipMembers() {
    byte[] half = gzip(bytes(REPORT.substring(0, 100)));
    assertAccepted(
        findings(join(half, gzip(new byte[0]), gzip(bytes(REPORT.substring(100))))).get(0));
    byte[] empty = gzip(new byte[0]);
    byte[] many = join(Collections.nCopies(1_000_000, empty).toArray(new byte[0][]));
    assertBesideGood(many, Reason.TOO_MANY_ENTRIES, "more than 1000", ENTRIES);
  }

  @Test
  void gzipNameWithoutEnd() {
    byte[] start = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    byte[] name = new byte[20 << 20];
    Arrays.fill(name, (byte) 'a');
    assertBesideGood(
        join(start, name), Reason.CORRUPT, "name or comment of more than 4096 bytes", null);
  }

  @Test
  void truncatedAnywhere() {
    for (byte[] packed : List.of(gzip(XML), zip("a.xml", XML))) {
      for (int length = 4; length < packed.length; length++) {
        assertBroken(Arrays.copyOf(packed, length));
      }
    }
  }

  private static void assertBroken(byte[] packed) {
    assertThat(findings(packed))
        .singleElement()
        .extracting(finding -> finding.rejection() == null ? finding : finding.rejection().reason())
        .as(packed.length + " bytes")
        .isIn(Reason.TRUNCATED, Reason.CORRUPT);
  }

  @Test
  void corruptedAnywhere() {
    for (byte[] packed : List.of(gzip(XML), zip("a.xml", XML))) {
      for (int i = 0; i < packed.length; i++) {
        byte[] corrupted = packed.clone();
        corrupted[i] ^= (byte) 0xff;
        assertThat(findings(corrupted))
            .allSatisfy(finding -> assertHarmless(finding))
            .as("byte %d", i)
            .hasSize(1);
      }
    }
  }

  /** Not another report than the one that was packed. */
  private static void assertHarmless(Finding finding) {
    if (finding.report() != null) {
      assertThat(finding.report().totals().messages()).isEqualTo(2);
      assertThat(finding.report().metadata().orgName()).isEqualTo("Example");
    } else {
      assertThat(finding.outcome()).isIn(Outcome.QUARANTINED, Outcome.NOT_A_REPORT);
    }
  }

  @Test
  void wrongChecksums() {
    byte[] gzip = gzip(XML);
    gzip[gzip.length - 6]++;
    assertBesideGood(gzip, Reason.CORRUPT, "damaged", null);
    byte[] zip = zip("a.xml", XML);
    zip[ZipBytes.directory(zip) + 16]++;
    assertBesideGood(zip, Reason.CORRUPT, "size or checksum is wrong", null);
  }

  @Test
  void encrypted() {
    byte[] zip = zip("a.xml", XML);
    zip[6] |= 1;
    zip[ZipBytes.directory(zip) + 8] |= 1;
    assertBesideGood(zip, Reason.ENCRYPTED, "encrypted", null);
  }

  @Test
  void zip64() throws IOException {
    byte[] zip = ZipBytes.zip64("a.xml", XML);
    assertAccepted(findings(zip).get(0));
    byte[] lying = ZipBytes.withSize64(zip, Long.MAX_VALUE);
    assertRejected(findings(lying), Reason.CORRUPT, "overlap", null);
  }

  @Test
  void overlappingEntries() {
    byte[] zip = ZipBytes.withSameEntry(zip("a.xml", XML), 900);
    assertBesideGood(zip, Reason.CORRUPT, "overlap", null);
  }

  @Test
  void namesAreOnlyLabels() {
    String[] names = {
      "../../../../etc/passwd",
      "/etc/passwd",
      "C:\\x\\..\\y",
      "a\u001b[31m\r\nb\u202e\0c",
      "",
      "x".repeat(60_000),
      "\ud83d\ude00".repeat(150)
    };
    Object[] entries = new Object[2 * names.length];
    for (int i = 0; i < names.length; i++) {
      entries[2 * i] = names[i];
      entries[2 * i + 1] = XML;
    }
    assertThat(findings(zip(entries)))
        .hasSize(names.length)
        .allSatisfy(finding -> assertAccepted(finding))
        .allSatisfy(finding -> assertThat(finding.source().length()).isLessThan(300));
  }

  @Test
  void aHundredThousandEntries() {
    Object[] entries = new Object[200_000];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = i + ".xml";
      entries[i + 1] = new byte[0];
    }
    assertBesideGood(zip(entries), Reason.TOO_MANY_ENTRIES, "more than 1000", ENTRIES);
  }

  /** Rejected alone and in a mail, where a good report after it is accepted. */
  private static void assertBesideGood(
      byte[] bad, Reason reason, String words, @Nullable String setting) {
    assertRejected(findings(bad), reason, words, setting);
    byte[] mail =
        multipart(
            attachment("application/zip", "bad.xml.zip", bad),
            attachment("text/xml", "good.xml", XML));
    List<Finding> findings = findings(mail);
    assertThat(findings).hasSize(2);
    assertRejected(findings.get(0), reason, words, setting);
    assertAccepted(findings.get(1));
  }
}
