package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.PostfixServer;
import org.ruascope.testing.TestCertificates;

/** Mail by a real server that takes it, or doesn't. */
final class PostfixIT {
  private static PostfixServer server;
  private static TestMail mail;

  private static TestCertificates certificates;

  @BeforeAll
  static void start(@TempDir Path folder) {
    certificates = new TestCertificates(folder);
    server = PostfixServer.start(folder, certificates.valid());
    mail = TestMail.startTls(server, certificates.authority());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void sendsByStartTlsAndByTls() throws DeliveryException {
    mail.channel().send(List.of(TestNotices.keyFails()), 0);
    mail.on(server.tlsPort(), Security.TLS).channel().send(TestNotices.letter());
    assertThat(arrived("Subject: [DMARC] Signatures of Office fail"))
        .contains("Return-Path: <ruascope@example.com>", "Auto-Submitted: auto-generated");
    assertThat(arrived("Subject: [DMARC] example.com: 98 % aligned"))
        .contains("Content-ID: <chart>");
  }

  @Test
  void aRefusedLoginIsSaidWithoutThePassword() {
    DeliveryException fault = fails(mail.withPassword("wr0ng"));
    assertThat(fault)
        .hasMessageContaining("refuses the login of \"ruascope@example.com\": \"535 5.7.8")
        .hasMessageNotContaining("wr0ng");
    assertThat(fault.remedy())
        .startsWith("correct channels.mail.username and channels.mail.password");
    assertThat(fault.isPassing()).isFalse();
  }

  @Test
  void greylistingPasses() {
    DeliveryException fault = fails(mail.to("grey@example.org"));
    assertThat(fault)
        .hasMessageContaining("refuses the recipient grey@example.org for now: \"451 4.7.1");
    assertThat(fault.isPassing()).isTrue();
  }

  @Test
  void anUnknownRecipientDoesNotPass() {
    DeliveryException fault = fails(mail.to("gone@example.org"));
    assertThat(fault).hasMessageContaining("refuses the recipient gone@example.org: \"550 5.1.1");
    assertThat(fault.remedy()).startsWith("correct channels.mail.to");
    assertThat(fault.isPassing()).isFalse();
  }

  @Test
  void whoHasGotItGetsItOnce() {
    Channel channel = mail.to("some@example.org", "grey@example.org").channel();
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> channel.send(TestNotices.many(2), 0))
          .hasMessageContaining("grey@example.org for now");
    }
    arrived("Subject: [DMARC] Signatures of source 0 fail (and 1 more)");
    assertThat(server.mails()).filteredOn(text -> text.contains("To: some@example.org")).hasSize(1);
  }

  @Test
  void noPasswordGoesOverAPlainLine() {
    assertThat(fails(mail.on(server.port(), Security.NONE)))
        .hasMessageContaining("takes no passwords over an unencrypted line")
        .extracting(DeliveryException::remedy)
        .isEqualTo("set channels.mail.security=starttls or tls");
  }

  @Test
  void anUnknownCertificateIsNotBelieved() {
    DeliveryException fault = fails(mail.withoutAuthority());
    assertThat(fault).hasMessageContaining("the certificate of localhost:" + server.port());
    assertThat(fault.remedy()).contains("channels.mail.ca-certificate");
  }

  @Test
  void anExpiredCertificateIsToBeRenewed(@TempDir Path folder) {
    try (PostfixServer old = PostfixServer.start(folder, certificates.expired())) {
      DeliveryException fault = fails(mail.on(old.port(), Security.STARTTLS));
      assertThat(fault).hasMessageContaining("the certificate of localhost:" + old.port());
      assertThat(fault).hasMessageContaining(" has expired");
      assertThat(fault.remedy()).isEqualTo("have it renewed");
      assertThat(fault.isPassing()).isTrue();
    }
  }

  @Test
  void tlsWherePlainTextIsSpoken() {
    DeliveryException fault = fails(mail.on(server.port(), Security.TLS));
    assertThat(fault).hasMessageContaining("no TLS with localhost:" + server.port());
    assertThat(fault.remedy()).contains("channels.mail.port");
  }

  @Test
  void theCheckLogsIn() {
    assertThat(check(mail).probe().run())
        .matches("localhost:\\d+, logged in, TLSv1\\.[23], certificate valid until 20\\d\\d-.*");
    assertThatThrownBy(() -> check(mail.withPassword("wr0ng")).probe().run())
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("refuses the login");
  }

  private static Check check(TestMail mail) {
    return Channels.checks(List.of(mail.settings()), () -> "").getFirst().getFirst();
  }

  private static DeliveryException fails(TestMail mail) {
    return catchThrowableOfType(
        DeliveryException.class, () -> mail.channel().send(List.of(TestNotices.keyFails()), 0));
  }

  /** A mail with these words, once it is there. */
  private static String arrived(String words) {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      for (String text : server.mails()) {
        if (text.contains(words)) {
          return text;
        }
      }
      pause();
    }
    throw new AssertionError("no mail with " + words);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
