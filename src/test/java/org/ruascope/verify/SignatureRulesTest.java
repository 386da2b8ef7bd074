package org.ruascope.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.MailSigner;

/** Each rule of RFC 6376, 8301 and 8463 that a signature can break, and a few of our own. */
class SignatureRulesTest {
  private static final String KEY_NAME = "s1._domainkey.reporter.example";
  private static final String TAGS =
      "v=1; c=relaxed/relaxed; d=reporter.example; s=s1; h=from:subject";
  private static final String MAIL =
      """
      From: DMARC <dmarc@reporter.example>
      To: dmarc@example.com
      Subject: Report Domain: example.com

      <feedback>...</feedback>
      """
          .replace("\n", "\r\n");
  private static final String VERIFIED = "verified signed reporter.example";
  private static final MailSigner RSA = MailSigner.rsa(2_048);
  private static final MailSigner ED25519 = MailSigner.ed25519();

  @Test
  void signaturesOfTheReporterVerify() {
    assertThat(verify(RSA.sign(MAIL, "reporter.example"), RSA.record())).isEqualTo(VERIFIED);
    assertThat(verify(ED25519.sign(MAIL, "reporter.example"), ED25519.record()))
        .isEqualTo(VERIFIED);
    MailSigner shortest = MailSigner.rsa(1_024);
    assertThat(verify(shortest.sign(MAIL, "reporter.example"), shortest.record()))
        .isEqualTo(VERIFIED);
  }

  @Test
  void shorterKeysDoNotCount() {
    MailSigner weak = MailSigner.rsa(768);
    assertThat(verify(weak.sign(MAIL, "reporter.example"), weak.record()))
        .isEqualTo("unverified weak_key reporter.example");
  }

  static Stream<Arguments> tags() {
    return Stream.of(
        arguments("d=reporter.example", "d=REPORTER.example", VERIFIED),
        arguments("c=relaxed/relaxed", "c=simple/simple", VERIFIED),
        arguments("c=relaxed/relaxed", "c=relaxed", VERIFIED),
        arguments("v=1", "v=1; q=dns/txt; x=1767657600; t=1767600000", VERIFIED),
        arguments("v=1", "v=1; i=@mail.reporter.example", VERIFIED),
        arguments("v=1", "v=1; unknown=tag", VERIFIED),
        arguments("v=1", "v=2", "unverified unsupported reporter.example"),
        arguments("v=1; ", "", "unverified unsupported reporter.example"),
        arguments("v=1", "v=1; q=http", "unverified unsupported reporter.example"),
        arguments("c=relaxed", "c=nofws", "unverified unsupported reporter.example"),
        arguments("v=1", "v=1; l=26", "unverified partial_body reporter.example"),
        arguments("v=1", "v=1; l=0", "unverified partial_body reporter.example"),
        arguments("h=from:subject", "h=subject:to", "unverified unsigned_from reporter.example"),
        arguments("h=from:subject", "x=5", "unverified unsigned_from reporter.example"),
        arguments("v=1", "v=1; x=1767657599", "unverified expired reporter.example"),
        arguments("v=1", "v=1; x=soon", "unverified malformed reporter.example"),
        arguments("v=1", "v=1; x=9; t=9", "unverified malformed reporter.example"),
        arguments("v=1", "v=1; i=@other.example", "unverified malformed reporter.example"),
        arguments("v=1", "v=1; i=@xreporter.example", "unverified malformed reporter.example"),
        arguments("s=s1", "s=s 1", "unverified malformed reporter.example"),
        arguments("s=s1", "s=s2", "unverified no_key reporter.example"),
        arguments("v=1", "v=1; s=s1", "unverified malformed"),
        arguments("v=1", "v=1; =", "unverified malformed"),
        arguments("d=reporter.example", "d=127.0.0.1", "unverified malformed"),
        arguments("d=reporter.example", "d=example", "unverified malformed"));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void tagsOfTheSignatureDecide(String usual, String instead, String expected) {
    assertThat(verify(RSA.signAs(MAIL, TAGS.replace(usual, instead)), RSA.record()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void onlyTwoAlgorithmsCount(String named, String expected) {
    assertThat(verify(RSA.signAs(MAIL, TAGS, named), RSA.record())).isEqualTo(expected);
  }

  static Stream<Arguments> algorithms() {
    return Stream.of(
        arguments("RSA-SHA256", VERIFIED),
        arguments("rsa-sha1", "unverified unsupported reporter.example"),
        arguments("none", "unverified unsupported reporter.example"),
        arguments("ed25519-sha256", "unverified unusable_key reporter.example"));
  }

  static Stream<Arguments> records() {
    String key = RSA.record();
    return Stream.of(
        arguments("v=DKIM1; " + key, VERIFIED),
        arguments(key.replace("k=rsa; ", ""), VERIFIED),
        arguments("s=email; h=sha1:sha256; n=of ours; " + key + ";", VERIFIED),
        arguments("v=DKIM1; t=s; " + key, VERIFIED),
        arguments(key.replace("p=", "p= \t").replaceAll("(.{60})", "$1 "), VERIFIED),
        arguments("k=rsa; p=", "unverified no_key reporter.example"),
        arguments("v=spf1 -all", "unverified no_key reporter.example"),
        arguments("v=DKIM1; t=y; " + key, "unverified testing_key reporter.example"),
        arguments("v=DKIM1; t=y:s; " + key, "unverified testing_key reporter.example"),
        arguments("v=DKIM2; " + key, "unverified unusable_key reporter.example"),
        arguments(key + "; v=DKIM1", "unverified unusable_key reporter.example"),
        arguments("s=tlsrpt; " + key, "unverified unusable_key reporter.example"),
        arguments("h=sha1; " + key, "unverified unusable_key reporter.example"),
        arguments("k=rsa; p=AAAA", "unverified unusable_key reporter.example"),
        arguments("k=rsa; p=%", "unverified unusable_key reporter.example"),
        arguments("k=rsa; k=rsa; p=AAAA", "unverified unusable_key reporter.example"),
        arguments(ED25519.record(), "unverified unusable_key reporter.example"),
        arguments(MailSigner.rsa(2_048).record(), "failed wrong_signature reporter.example"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void theKeysRecordDecides(String record, String expected) {
    assertThat(verify(RSA.sign(MAIL, "reporter.example"), record)).isEqualTo(expected);
  }

  @Test
  void aKeyForTheDomainAloneDoesNotSignForSubdomains() {
    String mail = RSA.signAs(MAIL, TAGS + "; i=@mail.reporter.example");
    assertThat(verify(mail, "t=s; " + RSA.record()))
        .isEqualTo("unverified unusable_key reporter.example");
  }

  @Test
  void whatChangesOnTheWayFails() {
    String mail = RSA.sign(MAIL, "reporter.example");
    assertThat(verify(mail.replace("<feedback>", "<Feedback>"), RSA.record()))
        .isEqualTo("failed body_changed reporter.example");
    assertThat(verify(mail.replace("Domain: example", "Domain: Example"), RSA.record()))
        .isEqualTo("failed wrong_signature reporter.example");
    assertThat(verify(mail.replace("To: dmarc", "To: other"), RSA.record())).isEqualTo(VERIFIED);
  }

  @Test
  void withoutAnAnswerItIsTemporary() {
    FixedDns dns = new FixedDns().with(KEY_NAME, RecordType.TXT, Answer.NO_ANSWER);
    Incoming mail = Incoming.mail(RSA.sign(MAIL, "reporter.example"));
    assertThat(Incoming.words(mail.verify(dns))).isEqualTo("temporary no_answer reporter.example");
    assertThat(Incoming.words(mail.verify(null))).isEqualTo("unverified not_asked");
  }

  @Test
  void oneGoodSignatureIsEnough() {
    String twice = MailSigner.rsa(1_024).signAs(RSA.sign(MAIL, "reporter.example"), TAGS);
    assertThat(verify(twice, RSA.record())).isEqualTo(VERIFIED);
  }

  @Test
  void theSixthSignatureDoesNotCount() {
    String junk = "DKIM-Signature: v=1; d=junk.example\r\n";
    String mail = RSA.sign(MAIL, "reporter.example");
    assertThat(verify(junk.repeat(4) + mail, RSA.record())).isEqualTo(VERIFIED);
    assertThat(verify(junk.repeat(5) + mail, RSA.record()))
        .isEqualTo("unverified unsupported junk.example");
  }

  @Test
  void aMailIsInTimeIfItCameInTime() {
    String mail = RSA.signAs(MAIL, TAGS + "; x=1767225600");
    String came = "Received: from a by b (x;y); Wed, 31 Dec 2025 23:00:00 +0000 (UTC)\r\n";
    assertThat(verify(came + mail, RSA.record())).isEqualTo(VERIFIED);
    String late = "Received: from a by b; Thu, 1 Jan 2026 00:00:01 +0000\r\n";
    assertThat(verify(late + came + mail, RSA.record()))
        .isEqualTo("unverified expired reporter.example");
  }

  @ParameterizedTest
  @MethodSource("headers")
  void aHeaderThatCanBeReadTwoWaysDoesNotCount(String added, String expected) {
    assertThat(verify(added + RSA.sign(MAIL, "reporter.example"), RSA.record()))
        .isEqualTo(expected);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments("X-Any: thing\r\n", VERIFIED),
        arguments("From: other@reporter.example\r\n", "unverified repeated_field"),
        arguments("fROM : other@reporter.example\r\n", "unverified repeated_field"),
        arguments("Subject: other\r\n", "unverified repeated_field"),
        arguments("Content-Type: a/b\r\nContent-Type: c/d\r\n", "unverified repeated_field"),
        arguments("X-Any: thing\r\n\r\r\n", "unverified malformed"),
        arguments("X-Any: thing\r\nno field\r\n", "unverified malformed"),
        arguments("no field\r\n", "unverified no_mail"),
        arguments("\r\n", "unverified no_mail"));
  }

  private static String verify(String mail, String record) {
    FixedDns dns = new FixedDns().with(KEY_NAME, RecordType.TXT, record);
    return Incoming.words(Incoming.mail(mail).verify(dns));
  }
}
