package org.ruascope.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.hostile.Hostile.END;
import static org.ruascope.hostile.Hostile.RECORD;
import static org.ruascope.hostile.Hostile.REPORT;
import static org.ruascope.hostile.Hostile.START;
import static org.ruascope.hostile.Hostile.assertRejected;
import static org.ruascope.hostile.Hostile.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Content;
import org.ruascope.report.Finding;
import org.ruascope.report.Rejection.Reason;

/** XML that means harm gets a reason, soon, and nothing else. */
@Timeout(20)
class HostileXmlTest {

  private static final long MUCH = 300L << 20;
  private static final String VALUE = "limits.value-length";

  @Test
  void externalEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String xml =
        "<!DOCTYPE feedback [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
            + REPORT.replace("Example", "&x;");
    assertThat(assertDoctype(xml).toString()).doesNotContain("the secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE feedback>",
        "<!DOCTYPE other SYSTEM \"http://192.0.2.1/x.dtd\">",
        "<!DOCTYPE feedback PUBLIC \"-//X//EN\" \"file:///etc/passwd\">",
        "<!DOCTYPE feedback [<!ENTITY % x SYSTEM \"http://192.0.2.1/x.dtd\"> %x;]>",
        "<!DOCTYPE feedback [<!ATTLIST feedback a CDATA \"b\">]>",
        "<!DOCTYPE feedback [<!NOTATION n SYSTEM \"file:///bin/sh\">]>"
      })
  void documentTypesAreNeitherReadNorFetched(String doctype) {
    assertDoctype(doctype + REPORT);
  }

  @Test
  void entityExpansion() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE feedback [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY a%d \"&a%d;&a%2$d;\">".formatted(i, i - 1));
    }
    assertDoctype(entities + "]>" + REPORT.replace("Example", "&a29;"));
  }

  @Test
  void quadraticBlowUp() {
    String entity = "<!DOCTYPE feedback [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>";
    assertDoctype(entity + REPORT.replace("Example", "&a;".repeat(50_000)));
  }

  private static Finding assertDoctype(String xml) {
    List<Finding> findings = findings(xml);
    assertRejected(findings, Reason.DOCTYPE, "document type declaration", null);
    return findings.get(0);
  }

  @Test
  void entityWithoutDoctype() {
    assertRejected(
        findings(REPORT.replace("Example", "&x;")), Reason.MALFORMED_XML, "at line 1", null);
  }

  @Test
  void deepNesting() {
    String xml = START + "<a>".repeat(50_000) + "</a>".repeat(50_000) + END;
    assertRejected(
        findings(xml), Reason.NESTED_TOO_DEEPLY, "nested too deeply", "limits.xml-depth");
  }

  @Test
  void endlessText() {
    assertTooLong(within("<feedback><report_metadata><org_name>", "x"));
    assertTooLong(within("<feedback><report_metadata><org_name><![CDATA[", "x"));
    assertTooLong(within("<feedback><report_metadata><org_name>", "&#120;"));
  }

  @Test
  void endlessComment() {
    assertTooLong(within("<feedback><!-- ", "<x>"));
    assertTooLong(within("<feedback><?x ", "<x>"));
  }

  @Test
  void endlessNames() {
    assertTooLong(within("<feedback><", "x"));
    assertTooLong(within("<feedback><a ", "x"));
    assertTooLong(within("<feedback><?", "x"));
    assertTooLong(within("<feedback>&", "x"));
    assertTooLong(within("<feedback></", "x"));
  }

  @Test
  void endlessDocumentType() {
    assertTooLong(within("<!DOCTYPE feedback [<!ENTITY x '", "x"));
  }

  @Test
  void endlessAttribute() {
    assertTooLong(within("<feedback><a b='", "x"));
  }

  @Test
  void aMillionAttributes() {
    Content xml = Endless.of("<feedback><a", i -> " a" + i + "=''", 1_000_000, "/></feedback>");
    assertRejected(findings(xml), Reason.TOO_LARGE, "more than 100 attributes", null);
  }

  @Test
  void everNewNames() {
    String most = "more than 1000 different names";
    assertRejected(
        findings(Endless.of(START, i -> "<a" + i + "/>", 10_000_000, END)),
        Reason.TOO_LARGE,
        most,
        null);
    assertRejected(
        findings(Endless.of(START, i -> "<a b" + i + "=''/>", 10_000_000, END)),
        Reason.TOO_LARGE,
        most,
        null);
    assertRejected(
        findings(Endless.of(START, i -> "<?a" + i + "?>", 10_000_000, END)),
        Reason.TOO_LARGE,
        most,
        null);
  }

  @Test
  void recordWithoutEnd() {
    String dkim = "<dkim><domain>example.com</domain><result>pass</result></dkim>\n";
    Content xml =
        Endless.repeat(START + RECORD.replaceFirst("(?s)<spf><domain>.*", ""), dkim, MUCH, "");
    assertRejected(findings(xml), Reason.TOO_LARGE, "longer than 1048576 characters", VALUE);
  }

  /** It is kept until the report is stored, and an archive can have a thousand of them. */
  @Test
  void longMetadata() {
    String error = "<error>" + "x".repeat(60_000) + "</error>";
    String xml = REPORT.replace("</email>", "</email>" + error.repeat(15));
    assertRejected(findings(xml), Reason.TOO_LARGE, "longer than 65536 characters", VALUE);
  }

  @Test
  void spacesInAListOfOptions() {
    String options = "<fo>1" + " ".repeat(60_000) + "s</fo></policy_published>";
    Hostile.assertAccepted(findings(REPORT.replace("</policy_published>", options)).get(0));
  }

  @Test
  void sendersTextIsQuotedInDetails() {
    Finding finding = findings("<feedback><\u001b[31m/></feedback>").get(0);
    assertThat(finding.toString()).doesNotContain("\u001b");
  }

  private static Content within(String start, String repeated) {
    return Endless.repeat(start, repeated, MUCH, "");
  }

  private static void assertTooLong(Content xml) {
    assertRejected(findings(xml), Reason.TOO_LARGE, "long", VALUE);
  }
}
