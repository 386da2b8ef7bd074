package org.ruascope.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.hostile.Hostile.REPORT;
import static org.ruascope.hostile.Hostile.assertAccepted;
import static org.ruascope.hostile.Hostile.assertRejected;
import static org.ruascope.hostile.Hostile.findings;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.join;
import static org.ruascope.testing.Wrappers.mail;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection.Reason;

/** Mails that mean harm, or are broken. */
@Timeout(20)
class HostileMimeTest {

  private static final byte[] XML = bytes(REPORT);
  private static final byte[] GOOD = attachment("text/xml", "good.xml", XML);

  @Test
  void multipartsNested5000Deep() {
    StringBuilder mail = new StringBuilder("From: a@example.net\n");
    for (int depth = 0; depth < 5000; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%<d\n".formatted(depth));
    }
    assertNestedTooDeeply(bytes(mail + "Content-Type: text/xml\n\n" + REPORT));
  }

  @Test
  void mailsNested5000Deep() {
    String headers = "From: a@example.net\nContent-Type: message/rfc822\n\n";
    assertNestedTooDeeply(bytes(headers.repeat(5000) + REPORT));
  }

  private static void assertNestedTooDeeply(byte[] mail) {
    String words = "more than 8 mails or archives in each other";
    assertRejected(findings(mail), Reason.NESTED_TOO_DEEPLY, words, "limits.nesting");
  }

  @Test
  void aHundredThousandParts() {
    byte[][] parts = new byte[100_001][];
    Arrays.fill(parts, part("Content-Type: text/plain", bytes("x")));
    parts[0] = GOOD;
    List<Finding> findings = findings(multipart(parts));
    assertAccepted(findings.get(0));
    assertRejected(
        findings.subList(1, findings.size()),
        Reason.TOO_MANY_ENTRIES,
        "more than 1000 parts",
        "limits.entries");
  }

  /** Boundaries: none, empty, long, of signs that mean something elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: multipart/mixed",
        "Content-Type: multipart/mixed; boundary=\"\"",
        "Content-Type: multipart/mixed; boundary=b; boundary=c",
        "Content-Type: multipart/mixed; boundary=\"b",
        "Content-Type: multipart/mixed; boundary*0=b; boundary*1=b",
        "Content-Type: multipart/mixed; boundary=\".*(a+)+$\"",
        "Content-Type: multipart/; boundary=b",
        "Content-Type: multipart/mixed; boundary=b\nContent-Type: text/plain",
      })
  void boundaryTricks(String type) {
    for (String delimiter : List.of("--", "--b", "--bb", "--bc", "--.*(a+)+$", "--b--", "----")) {
      byte[] body = bytes(delimiter + "\n\n" + REPORT + "\n" + delimiter + "--\n");
      assertThat(findings(mail(type, body)))
          .singleElement()
          .satisfies(HostileMimeTest::isAcceptedOrNone);
    }
  }

  private static void isAcceptedOrNone(Finding finding) {
    if (finding.outcome() != Outcome.NOT_A_REPORT) {
      assertAccepted(finding);
    }
  }

  @Test
  void boundaryThatOthersBeginWith() {
    byte[] inner = mail("Content-Type: multipart/mixed; boundary=bb", join(bytes("--bb\n"), GOOD));
    String outer = "Content-Type: multipart/mixed; boundary=b";
    byte[] body = join(bytes("--b\n"), inner, bytes("\n--bb--\n--b\n"), GOOD, bytes("\n--b--"));
    assertThat(findings(mail(outer, body))).hasSize(2).allSatisfy(Hostile::assertAccepted);
  }

  @Test
  void lyingLengthsAndEncodings() {
    byte[] gzip = gzip(XML);
    byte[] mail =
        multipart(
            part("Content-Length: 3\nContent-Type: text/xml", XML),
            part("Content-Length: -1\nLines: 99999999999999999999", XML),
            part("Content-Transfer-Encoding: x-unheard-of", XML),
            part("Content-Transfer-Encoding: 7bit\nContent-Type: image/png", gzip),
            part("Content-Transfer-Encoding: base64", XML),
            part("Content-Transfer-Encoding: quoted-printable", gzip),
            GOOD);
    List<Finding> findings = findings(mail);
    assertThat(findings.subList(0, 4)).allSatisfy(Hostile::assertAccepted);
    assertThat(findings.getLast().source()).isEqualTo("d!good.xml");
    assertAccepted(findings.getLast());
  }

  @Test
  void brokenBase64() {
    String base64 = Base64.getEncoder().encodeToString(gzip(XML));
    String type = "Content-Type: application/gzip\nContent-Transfer-Encoding: base64";
    String strewn = base64.replaceAll("(.{7})", "$1!*\0\u00ff\n ");
    assertAccepted(findings(mail(type, bytes(strewn))).get(0));
    assertAccepted(findings(mail(type, bytes(base64.replace("=", "")))).get(0));
    assertRejected(
        findings(mail(type, bytes(base64.substring(0, base64.length() / 2)))),
        Reason.TRUNCATED,
        "the gzip file ends too early",
        null);
    assertThat(findings(mail(type, bytes("=".repeat(1 << 20)))))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.NOT_A_REPORT);
  }

  @Test
  void charsetsThatDoNotExist() {
    assertAccepted(findings(mail("Content-Type: text/xml; charset=x-none", XML)).get(0));
    for (String name : List.of("x-none", "UTF-99", "../../x", "a b", "\u00ff")) {
      Finding finding = besideGood(name).get(0);
      assertAccepted(finding);
      assertThat(finding.warnings())
          .extracting(Anomaly::code)
          .contains(Anomaly.Code.OTHER_ENCODING);
    }
    assertRejected(besideGood("").get(0), Reason.MALFORMED_XML, "encoding", null);
  }

  /** Findings of a mail with a report that says to be so encoded, and a good one. */
  private static List<Finding> besideGood(String encoding) {
    String xml = "<?xml version='1.0' encoding='" + encoding + "'?>" + REPORT;
    List<Finding> findings = findings(multipart(attachment("text/xml", "a.xml", bytes(xml)), GOOD));
    assertAccepted(findings.get(1));
    return findings;
  }

  @Test
  void namesInPieces() {
    String pieces =
        IntStream.range(0, 500)
            .mapToObj(i -> ";\n name*" + (499 - i) + "*=utf-8''%41%0d%0a")
            .collect(Collectors.joining());
    List<String> types =
        List.of(
            "Content-Type: text/xml" + pieces,
            "Content-Type: text/xml; name*999999999999=a; name*-1=b; name***=c; name*0*0*=d",
            "Content-Disposition: attachment; filename*=x-none'';name=\"" + "\\\"".repeat(9999));
    for (String type : types) {
      List<Finding> findings = findings(multipart(part(type, XML)));
      assertAccepted(findings.get(0));
      assertThat(findings.get(0).source().length()).isLessThan(300);
    }
  }

  @Test
  void headersOfAMegabyte() {
    String much = "x".repeat(1 << 20);
    String type = "Content-Type: text/xml; name=\"" + much + "\"";
    byte[] mail = multipart(part(type + "\nContent-Disposition: x; filename=" + much, XML));
    String subject = "From: a\nSubject: Report Domain: " + much + " Submitter: " + much + "\n";
    Finding finding = findings(join(bytes(subject), mail)).get(0);
    assertAccepted(finding);
    assertThat(finding.source().length()).isLessThan(300);
  }

  @Test
  void headerFloods() {
    String lines = "X-A: b\nContent-Type : text/plain\nC\n: \nContent-Disposition\n";
    String folds = "Content-Type: text/xml;\n" + " a=b;\n".repeat(500_000);
    String spaces = "Content-Type:" + " ;".repeat(1 << 20);
    for (String flood : List.of(lines.repeat(200_000), folds, spaces)) {
      byte[] mail = join(bytes("From: a@example.net\n" + flood + "\n\n"), XML);
      assertAccepted(findings(mail).get(0));
    }
  }

  @Test
  void injectedHeaders() {
    String name = "a\u001b[2J\rDelete: true\u0085CamelFileName: x\u2028";
    String type = "Content-Type: text/xml; name=\"" + name + "\"";
    byte[] mail = join(type.getBytes(StandardCharsets.UTF_8), bytes("\nDelete: true\n\n"), XML);
    byte[] whole = join(bytes("From: a\nCamelBeanMethodName: exit\n"), mail);
    assertAccepted(findings(whole).get(0));
  }
}
