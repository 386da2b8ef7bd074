package org.ruascope.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.hostile.Hostile.END;
import static org.ruascope.hostile.Hostile.RECORD;
import static org.ruascope.hostile.Hostile.START;
import static org.ruascope.hostile.Hostile.assertAccepted;
import static org.ruascope.hostile.Hostile.assertRejected;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.zip;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Finding;
import org.ruascope.report.Rejection.Reason;

/** What passes every limit on one thing, and is much all the same: as much as there are things. */
@Timeout(20)
class HostileVolumeTest {

  private static final Limits SMALL =
      new Limits(50 << 20, 20 << 20, 200, 1_000, 8, 32, 64 << 10, 10_000);
  private static final String RECORDS = "limits.records";

  @Test
  void tenMillionRecords() {
    Content xml = Endless.of(START, i -> RECORD, 10_000_000, END);
    assertRejected(
        Hostile.findings(xml, SMALL), Reason.TOO_LARGE, "more than 10000 records", RECORDS);
  }

  @Test
  void tenMillionRecordsThatCantBeUsed() {
    Content xml = Endless.of(START, i -> "<record/>", 10_000_000, END);
    assertRejected(
        Hostile.findings(xml, SMALL), Reason.TOO_LARGE, "more than 10000 records", RECORDS);
  }

  @Test
  void recordsOfADeliveryAreCountedTogether() {
    byte[] packed = Flushed.gzip(bytes(START + RECORD.repeat(6_000) + END));
    byte[] zip = zip("a.xml.gz", packed, "b.xml.gz", packed);
    List<Finding> findings = Hostile.findings(Content.of(zip), SMALL);
    assertThat(findings).hasSize(2);
    assertAccepted(findings.get(0));
    assertRejected(findings.get(1), Reason.TOO_LARGE, "more than 10000 records", RECORDS);
  }

  @Test
  void recordsThatAreReadAgainToBeRepairedCountOnce() {
    String xml = START + RECORD.repeat(5_999) + RECORD.replace("example.net", "a & b") + END;
    List<Finding> findings = Hostile.findings(Content.of(bytes(xml)), SMALL);
    assertThat(findings).hasSize(1);
    assertAccepted(findings.get(0));
  }

  /** They are kept until their reports are stored, and a batch has many deliveries. */
  @Test
  void longTextsInEachReport() {
    byte[] usual = bytes(START + RECORD + END);
    String error = "<error>" + "x".repeat(50_000) + "</error>";
    byte[] much = bytes(START.replace("</email>", "</email>" + error) + RECORD + END);
    byte[] zip = zip(named(much, much, much, much, much, much, usual));
    List<Finding> findings = Hostile.findings(Content.of(zip), SMALL);
    assertThat(findings.subList(0, 5)).allSatisfy(Hostile::assertAccepted);
    String words = "the metadata of the reports in one delivery have more than 262144 characters";
    assertRejected(findings.get(5), Reason.TOO_LARGE, words, "limits.value-length");
    assertAccepted(findings.get(6));
  }

  private static Object[] named(byte[]... contents) {
    return IntStream.range(0, contents.length)
        .boxed()
        .flatMap(i -> Stream.of(i + ".xml", contents[i]))
        .toArray();
  }

  @Test
  void nothingButWhatHasToBeRepaired() {
    String bad = "<a>" + "&".repeat(8_000) + "</a><a><![CDATA[" + "]".repeat(8_000) + "]]></a>";
    Content xml = Endless.repeat(START + RECORD, bad, 16 << 20, END);
    assertAccepted(Hostile.findings(xml, SMALL).get(0));
  }

  /** Each unpacks to 15 MB, by less than 200 times its size at each turn, and all to 45 MB. */
  @Test
  void archivesInArchivesMultiply() {
    byte[] large = bytes(START + (" ".repeat(2_000) + "<a/>").repeat(7_500) + RECORD + END);
    byte[] packed = gzip(Flushed.gzip(large));
    assertThat((long) large.length / packed.length).as("ratio").isGreaterThan(1_000);
    byte[] zip = zip("a.xml.gz", packed, "b.xml.gz", packed, "c.xml.gz", packed);
    List<Finding> findings = Hostile.findings(Content.of(zip), SMALL);
    assertThat(findings).hasSize(3);
    assertAccepted(findings.get(0));
    for (Finding finding : findings.subList(1, 3)) {
      assertRejected(
          finding, Reason.TOO_LARGE, "unpacks to more than 20971520", "limits.document-size");
    }
  }
}
