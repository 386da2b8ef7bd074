package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.parse.Reports.METADATA;
import static org.ruascope.parse.Reports.POLICY;
import static org.ruascope.parse.Reports.RECORD;
import static org.ruascope.parse.Reports.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.report.Finding;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/** XML that means harm gets a reason, soon, and nothing else. */
@Timeout(5)
class HostileXmlTest {

  @Test
  void externalEntity(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    String xml =
        "<!DOCTYPE feedback [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
            + Reports.of(1).replace("Example", "&x;");
    assertRejected(xml, Reason.DOCTYPE, null);
    assertThat(Reports.parse(xml).toString()).doesNotContain("the secret");
  }

  @Test
  void externalDtdThatIsNotFetched() {
    String xml = "<!DOCTYPE other SYSTEM \"http://192.0.2.1/x.dtd\">" + Reports.of(1);
    assertRejected(xml, Reason.DOCTYPE, null);
  }

  @Test
  void billionLaughs() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE feedback [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY a%d \"&a%d;&a%2$d;\">".formatted(i, i - 1));
    }
    assertRejected(
        entities + "]>" + Reports.of(1).replace("Example", "&a29;"), Reason.DOCTYPE, null);
  }

  @Test
  void entityWithoutDoctype() {
    assertRejected(Reports.of(1).replace("Example", "&x;"), Reason.MALFORMED_XML, null);
  }

  @Test
  void deepNesting() {
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    assertRejected(feedback(METADATA, deep), Reason.NESTED_TOO_DEEPLY, "limits.xml-depth");
  }

  @Test
  void longText() {
    String xml = Reports.of(1).replace("Example", "x".repeat(100_000));
    assertRejected(xml, Reason.TOO_LARGE, "limits.value-length");
  }

  @Test
  void endlessText() {
    InputStream endless = new Repeated("x".repeat(8192), 300 << 20 >> 13);
    String start = "<feedback><report_metadata><org_name>";
    Finding finding =
        Reports.parse(
            () ->
                new SequenceInputStream(new ByteArrayInputStream(start.getBytes(UTF_8)), endless));
    assertThat(rejection(finding).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void longAttributeAndManyAttributes() {
    String longOne = feedback("<a b='" + "x".repeat(100_000) + "'/>");
    assertRejected(longOne, Reason.TOO_LARGE, "limits.value-length");
    StringBuilder many = new StringBuilder("<a");
    for (int i = 0; i < 100_000; i++) {
      many.append(" a").append(i).append("=''");
    }
    assertRejected(feedback(many + "/>"), Reason.TOO_LARGE, null);
  }

  @Test
  void recordWithoutEnd() {
    String dkim = "<dkim><domain>example.com</domain><result>pass</result></dkim>\n";
    String xml =
        feedback(METADATA, POLICY, RECORD.replace("<spf><", dkim.repeat(50_000) + "<spf><"));
    assertRejected(xml, Reason.TOO_LARGE, "limits.value-length");
  }

  @Test
  void sendersTextIsQuotedInDetails() {
    Finding finding = Reports.parse("<feedback><\u001b[31m/></feedback>");
    assertThat(rejection(finding).detail()).doesNotContain("\u001b");
  }

  private static void assertRejected(String xml, Reason reason, @Nullable String setting) {
    Rejection rejection = rejection(Reports.parse(xml));
    assertThat(rejection.reason()).as(rejection.detail()).isEqualTo(reason);
    assertThat(rejection.setting()).isEqualTo(setting);
  }

  private static Rejection rejection(Finding finding) {
    return Objects.requireNonNull(finding.rejection(), () -> finding.toString());
  }
}
