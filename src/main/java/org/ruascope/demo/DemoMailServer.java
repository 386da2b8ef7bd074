package org.ruascope.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.ruascope.config.Destinations;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.config.Schedule;
import org.ruascope.config.Secret;

/**
 * An IMAP server with one full mailbox, in this process: on loopback, on a free port, with a
 * password that nobody knows. It forgets everything when it is closed.
 */
public final class DemoMailServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String USERNAME = "postmaster@example.com";
  private static final int START_MILLIS = 30_000;

  /** RFC 3501 section 5.4 wants 30 minutes; GreenMail hangs up after 30 seconds. */
  private static final int IDLE_MILLIS = 30 * 60_000;

  private final GreenMail greenMail;
  private final MailboxSettings mailbox;

  /**
   * Starts it.
   *
   * @param mails that wait in its INBOX, as RFC 5322 has them
   */
  public DemoMailServer(List<byte[]> mails) {
    ServerSetup setup = new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP);
    setup.setServerStartupTimeout(START_MILLIS);
    greenMail = new GreenMail(setup);
    greenMail.getImap().setClientSocketTimeout(IDLE_MILLIS);
    String password = randomPassword();
    fill(greenMail.setUser(USERNAME, USERNAME, password), mails);
    greenMail.start();
    mailbox = mailbox(greenMail.getImap().getPort(), new Secret(password));
  }

  /** How to read it. */
  public MailboxSettings mailbox() {
    return mailbox;
  }

  /** Stops it; connections to it end. */
  @Override
  public void close() {
    greenMail.stop();
  }

  /** Straight into the store: by SMTP or IMAP it would take its time. */
  private void fill(GreenMailUser user, List<byte[]> mails) {
    try {
      MailFolder inbox = greenMail.getManagers().getImapHostManager().getInbox(user);
      Session session = Session.getInstance(new Properties());
      for (byte[] mail : mails) {
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
        inbox.appendMessage(message, new Flags(), receivedDate(message));
      }
    } catch (FolderException | MessagingException e) {
      throw new IllegalStateException("the demo's own mails must fit its own server", e);
    }
  }

  private static Date receivedDate(MimeMessage message) throws MessagingException {
    return Optional.ofNullable(message.getSentDate()).orElseGet(() -> Date.from(Instant.now()));
  }

  private static MailboxSettings mailbox(int port, Secret password) {
    return new MailboxSettings(
        "demo",
        HOST,
        port,
        Security.NONE,
        USERNAME,
        password,
        Optional.empty(),
        "INBOX",
        new Destinations<>(
            "INBOX/processed", "INBOX/quarantine", "INBOX/tls-reports", "INBOX/failure-reports"),
        new Schedule.Every(Duration.ofMinutes(1)),
        Duration.ofSeconds(30));
  }

  private static String randomPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
