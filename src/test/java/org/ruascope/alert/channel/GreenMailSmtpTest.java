package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.config.MailboxSettings.Security;

/** Mail by GreenMail, which reads it with its own eyes; it knows TLS, but no STARTTLS. */
final class GreenMailSmtpTest {
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort()
          });
  private TestMail mail;

  @BeforeEach
  void start() {
    server.start();
    mail = TestMail.plain(server.getSmtp().getPort());
    server.setUser(TestMail.USER, TestMail.USER, mail.password());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void alertsAndLettersArrive() throws Exception {
    Channel channel = mail.channel();
    channel.send(List.of(TestNotices.keyFails()), 0);
    channel.send(List.of(TestNotices.about("Office", "KEY-1", Occasion.RESOLVED)), 0);
    channel.send(TestNotices.letter());

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(3);
    assertThat(mails[0].getSubject()).isEqualTo("[DMARC] Signatures of Office fail");
    assertThat(mails[1].getHeader("References")).isEqualTo(mails[0].getHeader("References"));
    assertThat(mails[2].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(((MimeMultipart) mails[2].getContent()).getCount()).isEqualTo(2);
  }

  @Test
  void aRefusedLoginIsSaid() {
    DeliveryException fault = fault(mail.withPassword("wr0ng"));
    assertThat(fault).hasMessageContaining("refuses the login of \"ruascope@example.com\": \"535 ");
    assertThat(fault).hasMessageNotContaining("wr0ng");
    assertThat(fault.isPassing()).isFalse();
  }

  @Test
  void withoutStartTlsNothingIsSaid() {
    DeliveryException fault = fault(mail.on(mail.port(), Security.STARTTLS));
    assertThat(fault).hasMessageContaining("doesn't offer STARTTLS");
    assertThat(fault.remedy()).startsWith("set channels.mail.security=tls");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void itsCertificateIsAStrangers() {
    DeliveryException fault = fault(tls());
    assertThat(fault).hasMessageContaining("the certificate of localhost:");
    assertThat(fault).hasMessageContaining(" is not trusted");
    assertThat(fault.remedy()).startsWith("set channels.mail.ca-certificate");
  }

  @Test
  void andIsForNoName(@TempDir Path folder) throws Exception {
    DeliveryException fault = fault(tls().trusting(certificate(folder)));
    assertThat(fault).hasMessageContaining(" is for another name");
    assertThat(fault.remedy()).startsWith("correct channels.mail.host");
  }

  private TestMail tls() {
    return mail.on(server.getSmtps().getPort(), Security.TLS);
  }

  private static Path certificate(Path folder) throws Exception {
    DummySSLServerSocketFactory sockets = new DummySSLServerSocketFactory();
    String alias = sockets.getKeyStore().aliases().nextElement();
    Certificate certificate = sockets.getKeyStore().getCertificate(alias);
    String base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Files.writeString(
        folder.resolve("greenmail.pem"),
        "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  private static DeliveryException fault(TestMail mail) {
    return catchThrowableOfType(
        DeliveryException.class, () -> mail.channel().send(TestNotices.letter()));
  }
}
