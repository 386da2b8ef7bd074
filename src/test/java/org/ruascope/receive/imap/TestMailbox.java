package org.ruascope.receive.imap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Destinations;
import org.ruascope.config.Limits;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.config.Schedule;
import org.ruascope.config.Secret;
import org.ruascope.testing.DovecotServer;

/**
 * Settings of a mailbox, as tests vary them.
 *
 * @param data where state is kept
 */
record TestMailbox(
    String host,
    int port,
    Security security,
    String user,
    String password,
    Optional<Path> authority,
    String folder,
    String processed,
    Duration timeout,
    long deliverySize,
    Path data) {

  static TestMailbox on(int port, Path data) {
    return new TestMailbox(
        "127.0.0.1",
        port,
        Security.NONE,
        "rua",
        DovecotServer.PASSWORD,
        Optional.empty(),
        "INBOX",
        "DMARC/processed",
        Duration.ofSeconds(10),
        Limits.DEFAULT.deliverySize(),
        data);
  }

  MailboxSource source() {
    Limits limits = new Limits(deliverySize, 1, 1, 1, 1, 1, 1, 1);
    return new MailboxSource(settings(), new DataSettings(data, data, data), limits);
  }

  MailboxSettings settings() {
    return new MailboxSettings(
        "main",
        host,
        port,
        security,
        user,
        new Secret(password),
        authority,
        folder,
        new Destinations<>(
            processed, "DMARC/quarantine", "DMARC/tls-reports", "DMARC/failure-reports"),
        new Schedule.Every(Duration.ofMinutes(5)),
        timeout);
  }

  Path state() {
    return data.resolve("mailboxes").resolve("main.properties");
  }

  TestMailbox secured(Security newSecurity, Path newAuthority) {
    return new TestMailbox(
        "localhost",
        port,
        newSecurity,
        user,
        password,
        Optional.of(newAuthority),
        folder,
        processed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox host(String newHost) {
    return new TestMailbox(
        newHost,
        port,
        security,
        user,
        password,
        authority,
        folder,
        processed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox security(Security newSecurity) {
    return new TestMailbox(
        host,
        port,
        newSecurity,
        user,
        password,
        authority,
        folder,
        processed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox user(String newUser) {
    return new TestMailbox(
        host,
        port,
        security,
        newUser,
        password,
        authority,
        folder,
        processed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox password(String newPassword) {
    return new TestMailbox(
        host,
        port,
        security,
        user,
        newPassword,
        authority,
        folder,
        processed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox folder(String newFolder) {
    return new TestMailbox(
        host,
        port,
        security,
        user,
        password,
        authority,
        newFolder,
        processed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox processed(String newProcessed) {
    return new TestMailbox(
        host,
        port,
        security,
        user,
        password,
        authority,
        folder,
        newProcessed,
        timeout,
        deliverySize,
        data);
  }

  TestMailbox timeout(Duration newTimeout) {
    return new TestMailbox(
        host,
        port,
        security,
        user,
        password,
        authority,
        folder,
        processed,
        newTimeout,
        deliverySize,
        data);
  }

  TestMailbox deliverySize(long newDeliverySize) {
    return new TestMailbox(
        host,
        port,
        security,
        user,
        password,
        authority,
        folder,
        processed,
        timeout,
        newDeliverySize,
        data);
  }
}
