package org.ruascope.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.dns.RecordType;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.MailSigner;

/** Who signs, who is the author, and who reports, must be one. */
class ReporterTest {
  private static final MailSigner SIGNER = MailSigner.ed25519();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # signer             | From                              | org_name     | email                | result
          google.com           | <noreply-dmarc-support@google.com> | google.com   | n@google.com         | verified signed
          notification.microsoft.com | "DMARC" <d@microsoft.com>   | Outlook.com  | d@microsoft.com      | verified signed
          dmarc.yahoo.com      | noreply@dmarc.yahoo.com           | Yahoo        | help@yahooinc.com    | verified signed
          corp.mail.ru         | dmarc_support@corp.mail.ru        | Mail.Ru      | d@corp.mail.ru       | verified signed
          reporter.example     | (us) d@x.reporter.example (you)   | Reporter     | d@reporter.example   | verified signed
          reporter.example     | "a@b.example, c" <d@reporter.example> | Reporter | d@reporter.example   | verified signed
          reporter.example     | d@reporter.example                | reporter.example | ''               | verified signed
          evil.example         | d@evil.example                    | google.com   | n@google.com         | unverified other_sender
          evil.example         | d@evil.example                    | google.com   | d@evil.example       | unverified other_sender
          evil.example         | n@google.com                      | google.com   | n@google.com         | unverified other_sender
          esp.example          | d@reporter.example                | Reporter     | d@reporter.example   | unverified other_sender
          reporter.example     | d@esp.example                     | Reporter     | d@reporter.example   | unverified other_sender
          reporter.example     | d@reporter.example                | Reporter     | ''                   | unverified other_sender
          """)
  void areCompared(String signer, String from, String orgName, String email, String expected) {
    Incoming mail = Incoming.mail(SIGNER.sign(mail(from), signer)).by(orgName, email);
    assertThat(Incoming.words(mail.verify(keyOf(signer)))).isEqualTo(expected + " " + signer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a@reporter.example, b@other.example
          <a@reporter.example> <b@other.example>
          a@reporter.example <b@other.example>
          group: a@reporter.example;
          "a@reporter.example
          a@b@reporter.example
          a@[192.0.2.1]
          @
          nobody
          """)
  void anAuthorWhoIsNotClearIsNone(String from) {
    Incoming mail = Incoming.mail(SIGNER.sign(mail(from), "reporter.example"));
    assertThat(Incoming.words(mail.verify(keyOf("reporter.example"))))
        .isEqualTo("unverified no_sender");
  }

  @Test
  void anUnsignedMailSaysNothing() {
    assertThat(Incoming.words(Incoming.mail(mail("d@reporter.example")).verify(new FixedDns())))
        .isEqualTo("unverified not_signed");
  }

  @Test
  void aFileIsNoMail() {
    assertThat(Incoming.words(Incoming.mail("<feedback/>").verify(new FixedDns())))
        .isEqualTo("unverified no_mail");
    assertThat(Incoming.words(Incoming.bytes(new byte[0]).verify(new FixedDns())))
        .isEqualTo("unverified no_mail");
    assertThat(Incoming.words(Incoming.bytes(gzip("<feedback/>")).verify(new FixedDns())))
        .isEqualTo("unverified no_mail");
  }

  @Test
  void aMailOfTheArchiveIsAMail() {
    byte[] archived = gzip(SIGNER.sign(mail("d@reporter.example"), "reporter.example"));
    assertThat(Incoming.words(Incoming.bytes(archived).verify(keyOf("reporter.example"))))
        .isEqualTo("verified signed reporter.example");
  }

  @Test
  void aDamagedArchiveIsNoFailure() {
    byte[] damaged = {0x1f, (byte) 0x8b, 8, 0};
    assertThat(Incoming.words(Incoming.bytes(damaged).verify(new FixedDns())))
        .isEqualTo("unverified unreadable");
  }

  private static String mail(String from) {
    return "From: " + from + "\r\nSubject: Report\r\n\r\n<feedback/>\r\n";
  }

  private static FixedDns keyOf(String domain) {
    return new FixedDns().with("s1._domainkey." + domain, RecordType.TXT, SIGNER.record());
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
