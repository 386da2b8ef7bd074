package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.parse.Reports.METADATA;
import static org.ruascope.parse.Reports.POLICY;
import static org.ruascope.parse.Reports.RECORD;
import static org.ruascope.parse.Reports.feedback;
import static org.ruascope.parse.Reports.parse;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.Limits;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.Unpacked;

/** What is accepted, what is quarantined and why. */
class ReportParserTest {

  @Test
  void conformingReport() {
    Finding finding = parse(Reports.declared(Reports.of(3)));
    assertThat(finding.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(report(finding).totals()).isEqualTo(new AggregateReport.Totals(3, 6, 0));
  }

  @Test
  void namesTheAddressesThatItsRecordsAreAbout() {
    String two =
        RECORD.replaceFirst("<source_ip>.*?</source_ip>", "<source_ip>2001:db8::1</source_ip>");
    AggregateReport report = report(parse(feedback(METADATA, POLICY, RECORD, two, RECORD)));
    assertThat(report.sources()).hasSize(2).doesNotHaveDuplicates();
    assertThat(report.withoutRecords().sources()).isEmpty();
  }

  @Test
  void ofManyAddressesItNamesTheFirst() {
    String[] records =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "<source_ip>10.0.%d.%d</source_ip>".formatted(i / 250, i % 250))
            .map(source -> RECORD.replaceFirst("<source_ip>.*?</source_ip>", source))
            .toArray(String[]::new);
    assertThat(report(parse(feedback(METADATA, POLICY, String.join("", records)))).sources())
        .hasSize(256)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html><feedback/></html>",
        "<?xml version='1.0'?><list><feedback>I like it</feedback></list>"
      })
  void otherXmlIsNoReport(String xml) {
    assertThat(parse(xml).outcome()).isEqualTo(Outcome.NOT_A_REPORT);
  }

  @Test
  void missingElements() {
    assertRejected(feedback(POLICY, RECORD), Reason.MISSING_ELEMENT);
    assertRejected(feedback(METADATA, RECORD), Reason.MISSING_ELEMENT);
    for (String element : List.of("report_id", "date_range", "begin", "end", "domain")) {
      String without = Reports.of(1).replaceFirst("(?s)<" + element + ">.*?</" + element + ">", "");
      assertRejected(without, Reason.MISSING_ELEMENT);
    }
  }

  @Test
  void repeatedElements() {
    assertRejected(feedback(METADATA, METADATA, POLICY, RECORD), Reason.REPEATED_ELEMENT);
    assertRejected(feedback(METADATA, POLICY, POLICY, RECORD), Reason.REPEATED_ELEMENT);
  }

  @Test
  void impossibleDates() {
    assertRejected(Reports.of(1).replace("1767225600", "1767312000"), Reason.BEGIN_AFTER_END);
    assertRejected(Reports.of(1).replace("1767225600", "yesterday"), Reason.INVALID_VALUE);
    assertRejected(Reports.of(1).replace("1767225600", "-1"), Reason.INVALID_VALUE);
    assertRejected(
        Reports.of(1).replace("1767311999", "9223372036854775807"), Reason.INVALID_VALUE);
  }

  @Test
  void strangeElementsAreReadPast() {
    String strange =
        RECORD
            .replace("<count>", "<count><!-- some -->")
            .replace("</count>", "<?x?><a>7</a></count>")
            .replace("<row>", "<x:more xmlns:x='urn:x'><count>9<b/></count></x:more><row>");
    AggregateReport report = report(parse(feedback(METADATA, POLICY, strange)));
    assertThat(report.totals().messages())
        .isEqualTo(report(parse(feedback(METADATA, POLICY, RECORD))).totals().messages());
  }

  @Test
  void everyRecordSkipped() {
    String unusable = RECORD.replace("192.0.2.1", "mail.example.net");
    Rejection rejection = rejection(parse(feedback(METADATA, POLICY, unusable, unusable)));
    assertThat(rejection.reason()).isEqualTo(Reason.NO_USABLE_RECORD);
    assertThat(rejection.detail()).contains("record/row/source_ip \"mail.example.net\"");
  }

  @Test
  void truncated() {
    String whole = Reports.of(2);
    assertRejected(whole.substring(0, whole.length() - 12), Reason.TRUNCATED);
    assertRejected(whole.substring(0, 40), Reason.TRUNCATED);
  }

  @Test
  void malformed() {
    assertRejected(Reports.of(1).replace("</count>", "</Count>"), Reason.MALFORMED_XML);
    assertRejected(Reports.of(1).replace("example.net", "a < b"), Reason.MALFORMED_XML);
  }

  @Test
  void sameOddityIsOneWarning() {
    String odd = RECORD.replace("none", "None");
    assertThat(parse(Reports.declared(feedback(METADATA, POLICY, odd, odd, odd))).warnings())
        .containsExactly(
            new Anomaly(Code.NORMALISED, "record/row/policy_evaluated/disposition", "None"));
  }

  @Test
  void warningsAreBounded() {
    String[] odd =
        IntStream.range(0, 500)
            .mapToObj(i -> RECORD.replace("none", "none" + i))
            .toArray(String[]::new);
    Finding finding = parse(feedback(METADATA, POLICY, String.join("", odd)));
    assertThat(finding.warnings()).hasSize(AggregateReport.MAX_ANOMALIES);
    assertThat(report(finding).totals().records()).isEqualTo(500);
  }

  @Test
  void sumOfMessagesDoesNotOverflow() {
    String huge = RECORD.replace(">2<", ">9223372036854775807<");
    Finding finding = parse(feedback(METADATA, POLICY, huge, huge));
    assertThat(report(finding).totals().messages()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void digestKnowsTheWordsAndNotTheirForm() {
    String xml = Reports.of(2);
    assertThat(digest(xml.replaceAll(">\\s+<", "><"))).isEqualTo(digest(xml));
    assertThat(digest(xml.replace("example.net</d", " example.net\n</d"))).isEqualTo(digest(xml));
    assertThat(digest(xml.replace("<feedback>", "<feedback xmlns='urn:x'>")))
        .isEqualTo(digest(xml));
    assertThat(digest(xml.replace("<record>", "<!-- 1 --><record a='b'>"))).isEqualTo(digest(xml));
    assertThat(digest(xml.replace("Example", "Other"))).isEqualTo(digest(xml));
    assertThat(digest(xml.replace("<count>2<", "<count>3<"))).isNotEqualTo(digest(xml));
    assertThat(digest(xml.replace("none", "None"))).isNotEqualTo(digest(xml));
    assertThat(digest(Reports.of(3))).isNotEqualTo(digest(xml));
  }

  @Test
  void skippedRecordsAreDigestedToo() {
    String unusable = RECORD.replace("192.0.2.1", "x");
    String other = RECORD.replace("192.0.2.1", "y");
    assertThat(digest(feedback(METADATA, POLICY, RECORD, unusable)))
        .isNotEqualTo(digest(feedback(METADATA, POLICY, RECORD, other)));
  }

  @Test
  void subjectNamesWhoDoesNotSayAndIsNoPartOfTheKey() {
    String nameless =
        Reports.of(1).replace("Example", "").replace("<email>dmarc@example.net</email>", "");
    Content content = Content.of(nameless.getBytes(UTF_8));
    Document mailed = new Document.Xml("r.xml", content, "mail.example.net", new Anomalies());
    AggregateReport report = report(new ReportParser(Limits.DEFAULT).parse(mailed));
    assertThat(report.metadata().reporter()).isEqualTo("mail.example.net");
    assertThat(report.key()).isEqualTo(report(parse(nameless)).key());
  }

  @Test
  void severalReportsOfADeliveryAreFlagged() {
    Delivery delivery = new Delivery("d", Content.of(new byte[0]));
    Document one = new Document.Xml("d!1", Content.of(Reports.of(1).getBytes(UTF_8)));
    Document broken = new Document.Xml("d!2", Content.of("<feedback>".getBytes(UTF_8)));
    Anomaly flag = new Anomaly(Code.SEVERAL_REPORTS, "feedback", "2");
    assertThat(parsed(delivery, one, one, broken).findings())
        .extracting(finding -> finding.warnings().contains(flag))
        .containsExactly(true, true, false);
    assertThat(parsed(delivery, one, broken).findings().getFirst().warnings())
        .extracting(Anomaly::code)
        .doesNotContain(Code.SEVERAL_REPORTS);
  }

  @Test
  void textOfAMailIsNotMentionedBesideItsReport() {
    Delivery delivery = new Delivery("d", Content.of(new byte[0]));
    Document text = new Document.Other("d!part 1", Outcome.NOT_A_REPORT);
    Document report = new Document.Xml("d!r.xml", Content.of(Reports.of(1).getBytes(UTF_8)));
    assertThat(parsed(delivery, text, report).findings())
        .extracting(Finding::source)
        .containsExactly("d!r.xml");
    assertThat(parsed(delivery, text, text).findings()).hasSize(1);
  }

  private static Parsed parsed(Delivery delivery, Document... documents) {
    return new ReportParser(Limits.DEFAULT).parse(new Unpacked(delivery, List.of(documents)));
  }

  private static String digest(String xml) {
    return report(parse(xml)).digest().value();
  }

  private static AggregateReport report(Finding finding) {
    return Objects.requireNonNull(finding.report(), () -> finding.toString());
  }

  private static void assertRejected(String xml, Reason reason) {
    Rejection rejection = rejection(parse(xml));
    assertThat(rejection.reason()).as(rejection.detail()).isEqualTo(reason);
  }

  private static Rejection rejection(Finding finding) {
    return Objects.requireNonNull(finding.rejection(), () -> finding.toString());
  }
}
