package org.ruascope.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.MailSigner;

/** What is believed of RFC 8601's fields, and what isn't. */
class AuthenticationResultsTest {
  private static final String MAIL =
      "From: d@reporter.example\r\nSubject: Report\r\n\r\n<feedback/>\r\n";
  private static final String PASS = "dmarc=pass header.from=reporter.example";
  private static final String FAIL = "dmarc=fail header.from=reporter.example";
  private static final String TRUSTED = "trusted_header authentication_results reporter.example";
  private static final String FAILED = "failed authentication_results reporter.example";
  private static final String NOTHING = "unverified not_signed";

  static Stream<Arguments> fields() {
    return Stream.of(
        arguments("mx.example.com; " + PASS, TRUSTED),
        arguments(
            "MX.Example.Com 1; DMARC = Pass (p=none) Header.From = Reporter.Example", TRUSTED),
        arguments("(x)mx.example.com(;(y)\\));\r\n\tspf=fail; dmarc/1=pass\r\n " + from(), TRUSTED),
        arguments("\"mx.example.com\"; dmarc=\"pass\" reason=\"a;b\\\"=\" " + from(), TRUSTED),
        arguments("mx.example.com; spf=none; dkim=pass header.d=mail.reporter.example", TRUSTED),
        arguments("mx.example.com; dkim=pass header.i=@reporter.example header.s=s1", TRUSTED),
        arguments("mx.example.com; " + FAIL, FAILED),
        arguments("mx.example.com; " + FAIL + "; dkim=pass header.d=reporter.example", FAILED),
        arguments("mx.example.com; " + FAIL + "; " + PASS, FAILED),
        arguments("mx.example.com; dmarc=none; dkim=pass header.d=reporter.example", NOTHING),
        arguments("mx.example.com; dmarc=pass header.from=other.example", NOTHING),
        arguments("mx.example.com; dmarc=pass", NOTHING),
        arguments("mx.example.com; dmarc=temperror " + from(), NOTHING),
        arguments("mx.example.com; dkim=pass header.d=esp.example", NOTHING),
        arguments("mx.example.com; dkim=fail header.d=reporter.example", NOTHING),
        arguments("mx.example.com; spf=pass smtp.mailfrom=reporter.example", NOTHING),
        arguments("mx.example.com; none", NOTHING),
        arguments("mx.example.com", NOTHING),
        arguments("mx.example.com; (" + PASS + ")", NOTHING),
        arguments("mx.example.com; spf=pass reason=\"; " + PASS + "\"", NOTHING),
        arguments("mx.example.com; spf=pass reason=\"; " + PASS, NOTHING),
        arguments("mx.example.com; (unclosed; " + PASS, NOTHING),
        arguments("other.example.com; " + PASS, NOTHING),
        arguments("xmx.example.com; " + PASS, NOTHING),
        arguments("other (mx.example.com); " + PASS, NOTHING),
        arguments(PASS, NOTHING),
        arguments("", NOTHING),
        arguments(";;=;\"", NOTHING));
  }

  private static String from() {
    return "header.from=reporter.example";
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldOfATrustedServer(String field, String expected) {
    assertThat(verify(said(field))).isEqualTo(expected);
  }

  static Stream<Arguments> headers() {
    String ours = "mx.example.com; ";
    return Stream.of(
        // OpenDKIM and OpenDMARC write one each.
        arguments(said(ours + "dkim=fail") + said(ours + PASS), TRUSTED),
        // Its own Received may stand above or below.
        arguments("Received: x\r\n" + said(ours + PASS) + "Received: y\r\n", TRUSTED),
        // Forged ones stand below.
        arguments(said(ours + FAIL) + said(ours + PASS), FAILED),
        arguments(said(ours + "spf=pass") + "Received: x\r\n" + said(ours + PASS), NOTHING),
        arguments(said("other.example; none") + said(ours + PASS), NOTHING),
        arguments(said(ours + "spf=pass") + said("o.example; none") + said(ours + PASS), NOTHING));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void placeDecidesWhatIsOfTheServer(String header, String expected) {
    assertThat(verify(header)).isEqualTo(expected);
  }

  @Test
  void nobodyIsTrustedByDefault() {
    Incoming mail = Incoming.mail(said("mx.example.com; " + PASS) + MAIL);
    assertThat(Incoming.words(mail.verify(new FixedDns()))).isEqualTo(NOTHING);
  }

  @Test
  void anotherReporterIsNotBelievedForThat() {
    Incoming mail = Incoming.mail(said("mx.example.com; " + PASS) + MAIL).by("google.com", "");
    assertThat(Incoming.words(mail.trusting("mx.example.com").verify(new FixedDns())))
        .isEqualTo("unverified other_sender reporter.example");
  }

  @Test
  void aSignatureThatHoldsIsBetter() {
    MailSigner signer = MailSigner.ed25519();
    FixedDns dns = key(Answer.of(List.of(signer.record())));
    Incoming mail =
        Incoming.mail(said("mx.example.com; " + FAIL) + signer.sign(MAIL, "reporter.example"));
    assertThat(Incoming.words(mail.trusting("mx.example.com").verify(dns)))
        .isEqualTo("verified signed reporter.example");
  }

  @Test
  void withItNothingIsTemporary() {
    Incoming mail =
        Incoming.mail(
            said("mx.example.com; " + PASS) + MailSigner.ed25519().sign(MAIL, "reporter.example"));
    assertThat(Incoming.words(mail.trusting("mx.example.com").verify(key(Answer.NO_ANSWER))))
        .isEqualTo(TRUSTED);
    assertThat(Incoming.words(mail.trusting("mx.example.com").verify(null))).isEqualTo(TRUSTED);
  }

  private static FixedDns key(Answer answer) {
    return new FixedDns().with("s1._domainkey.reporter.example", RecordType.TXT, answer);
  }

  private static String said(String value) {
    return "Authentication-Results: " + value + "\r\n";
  }

  private static String verify(String header) {
    Incoming mail = Incoming.mail(header + MAIL).trusting("mx.example.com");
    return Incoming.words(mail.verify(new FixedDns()));
  }
}
