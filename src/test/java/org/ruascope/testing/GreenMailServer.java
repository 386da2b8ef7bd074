package org.ruascope.testing;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * An IMAP and SMTP server in this process, in plain text on loopback, with one user; whose mails
 * come to his INBOX.
 */
public final class GreenMailServer implements AutoCloseable {

  /** Of the user. */
  public static final String USER = "rua";

  /** Of the user. */
  public static final String PASSWORD = "secret";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_IMAP), setup(ServerSetup.PROTOCOL_SMTP)});
  private final GreenMailUser user;

  /** Starts. */
  public GreenMailServer() {
    server.start();
    user = server.setUser(USER + "@example.org", USER, PASSWORD);
  }

  private static ServerSetup setup(String protocol) {
    return new ServerSetup(0, "127.0.0.1", protocol).dynamicPort();
  }

  /** Where it listens. */
  public int port() {
    return server.getImap().getPort();
  }

  /** Where it takes mail. */
  public int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** Puts a mail into INBOX. */
  public void deliver(String mail) {
    try {
      byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
      Session session = Session.getInstance(new Properties());
      user.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How many mails a folder holds.
   *
   * @param folder as GreenMail names it: {@code DMARC.processed}
   */
  public int count(String folder) {
    MailFolder found = server.getManagers().getImapHostManager().getFolder(user, folder);
    return found == null ? 0 : found.getMessageCount();
  }

  @Override
  public void close() {
    server.stop();
  }
}
