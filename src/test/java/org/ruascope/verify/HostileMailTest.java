package org.ruascope.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.hostile.Endless;
import org.ruascope.report.Authenticity;
import org.ruascope.report.Content;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.MailSigner;

/** Mails that are made to cost more than they should. */
class HostileMailTest {
  private static final String MAIL =
      "From: d@reporter.example\r\nSubject: Report\r\n\r\n<feedback/>\r\n";
  private static final long MUCH = Limits.DEFAULT.deliverySize() + (1 << 20);
  private static final String KEY_NAME = "s1._domainkey.reporter.example";
  private static final MailSigner SIGNER = MailSigner.ed25519();
  private static final String SIGNED = SIGNER.sign(MAIL, "reporter.example");

  @Test
  void ofManySignaturesFiveAreAskedFor() {
    AtomicInteger asked = new AtomicInteger();
    Dns dns =
        (name, type) -> {
          asked.incrementAndGet();
          return new FixedDns().ask(name, type);
        };
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      many.append(
          "DKIM-Signature: v=1; a=rsa-sha256; d=d%d.example; s=s; h=from; b=; bh=\r\n"
              .formatted(i));
    }
    assertThat(Incoming.words(Incoming.mail(many + SIGNED).verify(dns)))
        .isEqualTo("unverified no_key d0.example");
    assertThat(asked).hasValue(5);
  }

  @Test
  void ofAnEndlessHeaderLittleIsRead() {
    AtomicLong read = new AtomicLong();
    Content fields = Endless.repeat("", "X-Any: thing\r\n", MUCH, "");
    assertThat(verify(() -> counted(fields.open(), read))).isEqualTo("unverified too_large");
    Content line = Endless.repeat("", "X", MUCH, "");
    assertThat(verify(() -> counted(line.open(), read))).isEqualTo("unverified too_large");
    assertThat(read).hasValueLessThan(1 << 20);
  }

  @Test
  void anEndlessBodyIsReadUpToTheLimit() {
    assertThat(verify(Endless.repeat(SIGNED, "\r\n", MUCH, "."))).isEqualTo("unverified too_large");
  }

  @Test
  void aBombIsUnpackedUpToTheLimit() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write(SIGNED.getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < 51; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    assertThat(verify(Content.of(bomb.toByteArray()))).isEqualTo("unverified too_large");
  }

  @Test
  void manyTagsAreNotRead() {
    StringBuilder tags = new StringBuilder("DKIM-Signature: v=1");
    for (int i = 0; i < 20_000; i++) {
      tags.append(";a").append(i).append('=');
    }
    assertThat(Incoming.words(Incoming.mail(tags + "\r\n" + MAIL).verify(new FixedDns())))
        .isEqualTo("unverified malformed");
    String record = SIGNER.record() + "; a=" + "x".repeat(60_000);
    assertThat(verify(record)).isEqualTo("unverified unusable_key reporter.example");
  }

  @Test
  void aFieldIsSignedOnceHoweverOftenItIsNamed() {
    String names = "from:subject" + ":subject".repeat(1_500);
    String mail =
        SIGNER.signAs(MAIL, "v=1; c=relaxed/relaxed; d=reporter.example; s=s1; h=from:subject");
    assertThat(Incoming.words(of(mail.replace("h=from:subject", "h=" + names), SIGNER.record())))
        .isEqualTo("failed wrong_signature reporter.example");
  }

  @Test
  void longKeysAreNotUsed() {
    BigInteger usual = BigInteger.valueOf(65_537);
    BigInteger odd = BigInteger.ONE.shiftLeft(2_047).setBit(0);
    assertThat(verify(rsa(BigInteger.ONE.shiftLeft(4_096).setBit(0), usual)))
        .isEqualTo("unverified unusable_key reporter.example");
    assertThat(verify(rsa(BigInteger.ONE.shiftLeft(16_000).setBit(0), usual)))
        .isEqualTo("unverified unusable_key reporter.example");
    assertThat(verify(rsa(odd, BigInteger.ONE.shiftLeft(2_000).setBit(0))))
        .isEqualTo("unverified unusable_key reporter.example");
  }

  private static String rsa(BigInteger modulus, BigInteger exponent) {
    try {
      byte[] key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, exponent))
              .getEncoded();
      return "p=" + Base64.getEncoder().encodeToString(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String verify(String record) {
    String mail = MailSigner.rsa(1_024).sign(MAIL, "reporter.example");
    String named = record.startsWith("k=ed25519") ? SIGNED : mail;
    return Incoming.words(of(named, record));
  }

  private static Authenticity of(String mail, String record) {
    return Incoming.mail(mail).verify(new FixedDns().with(KEY_NAME, RecordType.TXT, record));
  }

  private static String verify(Content delivery) {
    Incoming mail = new Incoming(delivery, "", "d@reporter.example", List.of());
    FixedDns dns = new FixedDns().with(KEY_NAME, RecordType.TXT, SIGNER.record());
    return Incoming.words(mail.verify(dns));
  }

  private static InputStream counted(InputStream in, AtomicLong read) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        read.addAndGet(got);
        return got;
      }
    };
  }
}
