package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Sorter;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestCertificates;

/** Each thing that can be wrong with a mailbox tells itself apart, and says what to do. */
class MailboxDiagnosisIT {
  @TempDir private static Path shared;
  private static TestCertificates certificates;
  private static DovecotServer secure;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    certificates = new TestCertificates(shared);
    secure =
        DovecotServer.start(shared, DovecotOptions.PLAIN.with(certificates.valid()).requiringTls());
  }

  @AfterAll
  static void stop() {
    secure.close();
  }

  private TestMailbox tls() {
    return TestMailbox.on(secure.tlsPort(), folder).secured(Security.TLS, certificates.authority());
  }

  private TestMailbox startTls() {
    return TestMailbox.on(secure.port(), folder)
        .secured(Security.STARTTLS, certificates.authority());
  }

  @Test
  void allIsWellWithTls() {
    assertThat(results(tls()))
        .satisfiesExactly(
            connection -> assertThat(connection).matches("TLSv1.3, certificate valid until 20.*"),
            login -> assertThat(login).isEqualTo("as \"rua\""),
            mails -> assertThat(mails).isEqualTo("0 mails"),
            targets ->
                assertThat(targets)
                    .isEqualTo(
                        "created \"DMARC/processed\", \"DMARC/quarantine\","
                            + " \"DMARC/tls-reports\", \"DMARC/failure-reports\""),
            access -> assertThat(access).isEqualTo("mails are moved by MOVE"));
    assertThat(results(tls())).contains("are there");
  }

  @Test
  void allIsWellWithStartTls() {
    assertThat(results(startTls())).hasSize(5).first().asString().startsWith("TLSv1.3");
  }

  private static List<String> results(TestMailbox mailbox) {
    return mailbox.source().checks().stream().map(check -> check.probe().run()).toList();
  }

  @Test
  void unknownHost() {
    assertFault(tls().host("no-such-host.invalid"), "no such host", "mailboxes.main.host");
  }

  @Test
  void connectionRefused() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertFault(TestMailbox.on(closed, folder), "refuses connections", "mailboxes.main.port");
  }

  @Test
  void connectionNotAnswered() throws IOException {
    try (FullBacklog full = new FullBacklog()) {
      TestMailbox wrong = TestMailbox.on(full.port(), folder).timeout(Duration.ofMillis(500));
      assertFault(wrong, "doesn't answer within", "mailboxes.main.port, or let the firewall");
    }
  }

  @Test
  void plainAnswerOnATlsPort() {
    TestMailbox wrong =
        TestMailbox.on(secure.port(), folder).secured(Security.TLS, certificates.authority());
    assertFault(wrong, "answers in plain text", "security=starttls, or mailboxes.main.port=993");
  }

  @Test
  void silenceOfATlsPortSpokenToInPlain() {
    TestMailbox wrong =
        TestMailbox.on(secure.tlsPort(), folder)
            .secured(Security.STARTTLS, certificates.authority())
            .timeout(Duration.ofMillis(500));
    assertFault(wrong, "says nothing", "security=tls");
  }

  @Test
  void anotherServiceThanImap() {
    try (OneAnswer smtp = new OneAnswer("220 mail.example.org ESMTP\r\n")) {
      assertFault(TestMailbox.on(smtp.port(), folder), "doesn't answer as an IMAP server", "143");
    }
  }

  @Test
  void startTlsNotOffered() {
    try (DovecotServer plain = DovecotServer.start(folder, DovecotOptions.PLAIN)) {
      TestMailbox wrong =
          TestMailbox.on(plain.port(), folder).secured(Security.STARTTLS, certificates.authority());
      assertFault(wrong, "doesn't offer STARTTLS", "security=tls");
    }
  }

  @Test
  void untrustedCertificate() {
    Path other = folder.resolve("other");
    TestMailbox wrong = tls().secured(Security.TLS, otherAuthority(other));
    assertFault(wrong, "is not trusted", "mailboxes.main.ca-certificate");
    assertFault(
        startTls().secured(Security.STARTTLS, otherAuthority(folder)),
        "is not trusted",
        "mailboxes.main.ca-certificate");
  }

  private static Path otherAuthority(Path folder) {
    try {
      return new TestCertificates(Files.createDirectories(folder)).authority();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void unreadableAuthority() {
    TestMailbox wrong = tls().secured(Security.TLS, folder.resolve("absent.pem"));
    assertFault(wrong, "Can't read certificates", "mailboxes.main.ca-certificate");
  }

  @Test
  void expiredCertificate() {
    assertCertificateFault(certificates.expired(), "has expired", "renewed");
  }

  @Test
  void certificateForAnotherName() {
    assertCertificateFault(
        certificates.forAnotherName(), "is for another name", "mailboxes.main.host");
  }

  private void assertCertificateFault(
      TestCertificates.Issued issued, String message, String remedy) {
    try (DovecotServer server = DovecotServer.start(folder, DovecotOptions.PLAIN.with(issued))) {
      TestMailbox mailbox = TestMailbox.on(server.tlsPort(), folder);
      assertFault(mailbox.secured(Security.TLS, certificates.authority()), message, remedy);
    }
  }

  @Test
  void loginRefused() {
    assertFault(tls().password("wrong"), "refuses the login of \"rua\"", "mailboxes.main.password");
  }

  @Test
  void passwordsNotTakenInPlain() {
    // Dovecot takes a line between the same addresses for safe.
    assertFault(
        TestMailbox.on(secure.port(), folder).host("127.0.0.2"),
        "takes no passwords over an unencrypted line",
        "security=tls or starttls");
  }

  @Test
  void unknownFolder() {
    secure.maildir("other", ".Reports").deliver("a", "Subject: a\r\n\r\n");
    assertFault(
        tls().user("other").folder("Report"),
        "no folder \"Report\"; there are: \"INBOX\", \"Reports\"",
        "mailboxes.main.folder");
  }

  @Test
  void targetFolderThatCannotBeCreated() {
    assertFault(tls().processed("a/../b"), "can't create folder \"a/../b\"", "processed-folder", 3);
  }

  private void assertFault(TestMailbox mailbox, String message, String remedy) {
    UnavailableException fault =
        catchThrowableOfType(
            UnavailableException.class, () -> mailbox.source().poll(new Sorter(), Progress.SILENT));
    assertThat(fault).hasMessageContaining(message);
    assertThat(fault.remedy()).contains(remedy);
  }

  private static void assertFault(TestMailbox mailbox, String message, String remedy, int check) {
    Check.Probe probe = mailbox.source().checks().get(check).probe();
    UnavailableException fault = catchThrowableOfType(UnavailableException.class, probe::run);
    assertThat(fault).hasMessageContaining(message);
    assertThat(fault.remedy()).contains(remedy);
  }

  /** A server that says one thing to whoever connects. */
  private static final class OneAnswer implements AutoCloseable {
    private final ServerSocket socket;

    OneAnswer(String answer) {
      try {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      Thread.ofPlatform().daemon().start(() -> answer(answer));
    }

    private void answer(String answer) {
      try (var line = socket.accept()) {
        line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        line.getInputStream().readAllBytes();
      } catch (IOException e) {
        return;
      }
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
