package org.ruascope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must be in the reports so that the demo shows real reporters' habits. */
class DialectsTest {
  private static final List<Report> REPORTS =
      new ReportGenerator(1).reports(LocalDate.of(2026, 5, 31));

  @Test
  void googleHasNpInNoNamespace() {
    assertThat(by(Reporters.GOOGLE))
        .allSatisfy(
            xml ->
                assertThat(xml)
                    .contains("<feedback>", "<np>")
                    .doesNotContain("<version>", "<fo>", "<envelope_from>", "<scope>"));
  }

  @Test
  void microsoftDeclaresNamespacesThatItDoesNotUse() {
    assertThat(by(Reporters.MICROSOFT))
        .allSatisfy(xml -> assertThat(xml).contains("xmlns:xsd=", "xmlns:xsi=", "<envelope_to>"));
  }

  @Test
  void yahooTellsLittle() {
    assertThat(by(Reporters.YAHOO))
        .allSatisfy(
            xml -> assertThat(xml).doesNotContain("<version>", "<sp>", "<fo>", "<envelope_from>"));
  }

  @Test
  void gmxWritesRfc9990() {
    assertThat(by(Reporters.GMX))
        .allSatisfy(
            xml ->
                assertThat(xml)
                    .contains("urn:ietf:params:xml:ns:dmarc-2.0", "<testing>n")
                    .doesNotContain("<pct>"))
        .anySatisfy(xml -> assertThat(xml).contains("<disposition>pass"));
  }

  @Test
  void amazonHasAVersionOfItsOwn() {
    assertThat(by(Reporters.AMAZON_SES))
        .allSatisfy(xml -> assertThat(xml).contains("\t<version>0.1</version>"));
  }

  @Test
  void docomoSaysHardfail() {
    assertThat(by(Reporters.DOCOMO))
        .anySatisfy(xml -> assertThat(xml).contains("<result>hardfail</result>"));
  }

  @Test
  void fastmailLeavesOutTheAlignmentModes() {
    assertThat(by(Reporters.FASTMAIL))
        .allSatisfy(xml -> assertThat(xml).doesNotContain("<adkim>", "<aspf>"))
        .anySatisfy(xml -> assertThat(xml).contains("<type>mailing_list</type>"));
  }

  @Test
  void mailRuWritesRecordsBackToFront() {
    assertThat(by(Reporters.MAIL_RU))
        .allSatisfy(
            xml ->
                assertThat(xml)
                    .contains("<record><auth_results>", "</row></record>", "<sp>nil</sp>"));
  }

  private static List<String> by(Reporter reporter) {
    List<String> documents =
        REPORTS.stream()
            .filter(report -> report.reporter().equals(reporter))
            .map(Report::xml)
            .toList();
    assertThat(documents).isNotEmpty();
    return documents;
  }
}
