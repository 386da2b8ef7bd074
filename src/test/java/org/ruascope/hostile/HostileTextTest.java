package org.ruascope.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.hostile.Hostile.assertAccepted;
import static org.ruascope.hostile.Hostile.assertRejected;
import static org.ruascope.hostile.Hostile.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.format.FindingCsv;
import org.ruascope.format.FindingJson;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;

/**
 * Texts that would do harm where they are shown, in every element that holds one. Here: the output
 * of {@code parse}. For documents, notes, tables and logs see HostileDocumentTest,
 * QuarantineNoteTest, HostileCellsTest and LogConfigurationTest.
 */
@Timeout(20)
class HostileTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> texts() {
    return HostileTexts.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void jsonKeepsTheTextInPrintableCharacters(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FindingJson json = new FindingJson(out, Enricher.NONE)) {
      json.write(finding(text));
    }
    String line = out.toString(UTF_8);
    assertThat(line).satisfies(HostileTextTest::isOneLine);
    assertThat(line.strip().codePoints()).allMatch(Text::isPrintable);
    JsonNode metadata = JSON.readTree(line).path("report").path("report_metadata");
    assertThat(metadata.path("org_name").asText()).isEqualTo(text.strip());
  }

  private static void isOneLine(String text) {
    assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void csvHasNoFormulaAndNothingThatSteersATerminal(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    try (FindingCsv csv = new FindingCsv(out)) {
      csv.write(finding(text));
    }
    List<CSVRecord> lines = CSVFormat.RFC4180.parse(new StringReader(out.toString())).getRecords();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).hasSize(lines.get(0).size()).allSatisfy(HostileTextTest::isHarmless);
  }

  private static void isHarmless(String cell) {
    assertThat(cell).doesNotMatch("(?s)[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n].*");
    assertThat(cell.codePoints()).allMatch(point -> point == '\n' || Text.isPrintable(point));
  }

  private static Finding finding(String text) {
    Finding finding = findings(everywhere(text)).get(0);
    Hostile.assertAccepted(finding);
    return finding;
  }

  /** In every element that holds a text. */
  private static String everywhere(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
    return """
        <feedback><report_metadata><org_name>X</org_name><email>X</email>
        <extra_contact_info>X</extra_contact_info><report_id>X</report_id><error>X</error>
        <date_range><begin>1767225600</begin><end>1767311999</end></date_range></report_metadata>
        <policy_published><domain>X</domain><adkim>X</adkim><p>X</p><fo>X</fo></policy_published>
        <record><row><source_ip>192.0.2.1</source_ip><count>2</count><policy_evaluated>
        <disposition>X</disposition><dkim>X</dkim><spf>X</spf>
        <reason><type>X</type><comment>X</comment></reason></policy_evaluated></row>
        <identifiers><header_from>X</header_from><envelope_from>X</envelope_from>
        <envelope_to>X</envelope_to></identifiers><auth_results>
        <dkim><domain>X</domain><selector>X</selector><result>X</result>
        <human_result>X</human_result></dkim>
        <spf><domain>X</domain><scope>X</scope><result>X</result></spf>
        </auth_results></record></feedback>
        """
        .replace(">X<", ">" + escaped + "<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org_name",
        "email",
        "report_id",
        "domain",
        "comment",
        "header_from",
        "selector",
        "human_result",
        "error"
      })
  void aMillionCharactersAreTooLong(String element) {
    String xml = everywhere("x").replaceFirst("<" + element + ">", "$0" + "x".repeat(1_000_000));
    assertRejected(findings(xml), Reason.TOO_LARGE, "too long", "limits.value-length");
  }

  @Test
  void charactersThatXmlForbidsBecomeSpaces() {
    for (String text : List.of("\u001b[31m", "\0", "\uffff")) {
      Finding finding = findings(everywhere("x").replace(">x<", ">x" + text + "<")).get(0);
      assertAccepted(finding);
      assertThat(finding.warnings()).extracting(Anomaly::code).contains(Anomaly.Code.RECOVERED);
      assertThat(finding.toString().codePoints()).allMatch(Text::isPrintable);
    }
  }

  @Test
  void referencesToCharactersThatXmlForbidsMakeItMalformed() {
    for (String text : List.of("&#27;[31m", "&#0;", "&#xD800;")) {
      Finding finding = findings(everywhere("x").replace(">x<", ">" + text + "<")).get(0);
      assertRejected(finding, Reason.MALFORMED_XML, "", null);
      assertThat(finding.toString().codePoints()).allMatch(Text::isPrintable);
    }
  }
}
