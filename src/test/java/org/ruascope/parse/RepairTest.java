package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.parse.Reports.METADATA;
import static org.ruascope.parse.Reports.POLICY;
import static org.ruascope.parse.Reports.RECORD;
import static org.ruascope.parse.Reports.feedback;
import static org.ruascope.parse.Reports.parse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Content;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/** What is wrong in a way that can't be mistaken is repaired, and nothing else. */
@Timeout(10)
class RepairTest {

  private static final String REPORT = Reports.declared(Reports.of(1));
  private static final String SCHEMA = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>";

  @Test
  void bareAmpersand() {
    assertThat(orgName(REPORT.replace("Example", "R&D & Sons &amp; &#38; &#x26; &"), "&"))
        .isEqualTo("R&D & Sons & & & &");
  }

  @Test
  void ampersandInCdataIsNotBare() {
    assertThat(orgName(REPORT.replace("Example", "<![CDATA[A & B]]> & C"), "&"))
        .isEqualTo("A & B & C");
  }

  @Test
  void controlCharactersPartWords() {
    assertThat(orgName(REPORT.replace("Example", "Ex\u0001ample"), "\\u0001"))
        .isEqualTo("Ex ample");
    assertThat(orgName(REPORT + "\u0000\u0000", "\\u0000")).isEqualTo("Example");
  }

  @Test
  void schemaAroundTheReport() {
    String declaration = "<?xml version=\"1.0\"?>\n";
    String open = REPORT.replace(declaration, declaration + SCHEMA);
    assertThat(orgName(open, "xs:schema")).isEqualTo("Example");
    assertThat(orgName(open + "</xs:schema>", "xs:schema")).isEqualTo("Example");
  }

  @Test
  void schemaOfReportsIsNoReport() {
    Finding finding = parse(SCHEMA + "<xs:element name='feedback'/></xs:schema>");
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_A_REPORT);
  }

  @Test
  void doctypeStays() {
    String doctype = "<!DOCTYPE feedback [<!ENTITY x 'y'>]>";
    for (String xml :
        List.of(
            SCHEMA + doctype + REPORT.substring(REPORT.indexOf("<feedback")),
            REPORT.replace("<feedback>", doctype + "<feedback>").replace("Example", "&x; &"))) {
      assertThat(rejection(parse(xml)).reason()).as(xml).isEqualTo(Reason.DOCTYPE);
    }
  }

  @Test
  void whatIsStillWrongIsNamed() {
    String xml = REPORT.replace("Example", "A & B").replace("</count>", "</Count>");
    assertThat(rejection(parse(xml)).detail()).contains("Count").contains(" at line ");
  }

  @Test
  void bytesOfAnotherEncoding() {
    byte[] bytes =
        REPORT.replace("Example", "M\u00fcller \u20ac").getBytes(Charset.forName("windows-1252"));
    AggregateReport report = report(parse(Content.of(bytes)));
    assertThat(report.metadata().orgName()).isEqualTo("M\u00fcller \u20ac");
    assertThat(report.anomalies())
        .containsExactly(
            new Anomaly(Code.BAD_BYTES, "feedback", "fc"),
            new Anomaly(Code.BAD_BYTES, "feedback", "80"));
  }

  @Test
  void charactersOfSeveralBytesStayWhole() {
    String name = "\u20ac\ud83d\ude00".repeat(4000);
    byte[] bytes = REPORT.replace("Example", name + "#").getBytes(UTF_8);
    bytes[new String(bytes, ISO_8859_1).indexOf('#')] = (byte) 0xfc;
    assertThat(report(parse(Content.of(bytes))).metadata().orgName()).isEqualTo(name + "\u00fc");
  }

  @Test
  void encodingThatIsDeclaredAndDoesNotExist() {
    String xml =
        REPORT.replace("\"?>", "\" encoding=\"x-none\"?>").replace("Example", "M\u00fcller");
    AggregateReport report = report(parse(Content.of(xml.getBytes(ISO_8859_1))));
    assertThat(report.metadata().orgName()).isEqualTo("M\u00fcller");
    assertThat(report.anomalies()).contains(new Anomaly(Code.OTHER_ENCODING, "feedback", "x-none"));
  }

  @Test
  void otherEncodingsAreRepairedAsSuch() {
    byte[] bytes = REPORT.replace("Example", "M\u00fcller & S\u00f6hne").getBytes(UTF_16);
    assertThat(report(parse(Content.of(bytes))).metadata().orgName())
        .isEqualTo("M\u00fcller & S\u00f6hne");
  }

  @Test
  void largeReportIsRepairedAgainWhenItIsStored() throws IOException {
    String xml = feedback(METADATA.replace("Example", "A & B"), POLICY, RECORD.repeat(500));
    AtomicInteger visited = new AtomicInteger();
    report(parse(xml)).records().forEach(record -> visited.incrementAndGet());
    assertThat(visited).hasValue(500);
  }

  @Test
  void whatIsRepairedAMillionTimesTakesNoMemory() {
    assertThat(rejection(parse(SCHEMA.repeat(100_000))).reason()).isEqualTo(Reason.TOO_LARGE);
    String schemas = SCHEMA.repeat(5_000);
    assertThat(rejection(parse(schemas)).reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(parse(REPORT.replace("<feedback>", schemas + "<feedback>")).warnings()).hasSize(1);
    assertThat(parse(REPORT + "\u0001".repeat(1_000_000)).warnings()).hasSize(1);
  }

  private static String orgName(String xml, String repaired) {
    AggregateReport report = report(parse(xml));
    assertThat(report.anomalies())
        .containsExactly(new Anomaly(Code.RECOVERED, "feedback", repaired));
    return report.metadata().orgName();
  }

  private static AggregateReport report(Finding finding) {
    return Objects.requireNonNull(finding.report(), () -> finding.toString());
  }

  private static Rejection rejection(Finding finding) {
    return Objects.requireNonNull(finding.rejection(), () -> finding.toString());
  }
}
