package org.ruascope.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ruascope.e2e.Letter.Goes;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestMaildir;

/**
 * The mailbox of a user on a Dovecot.
 *
 * @param connection host, port and security as the configuration has them
 */
record MailboxPlace(DovecotServer server, String user, String connection) implements Place {

  /** Over TLS, perhaps by way of a proxy. */
  static MailboxPlace tls(DovecotServer server, String user, int port, Path authority) {
    return new MailboxPlace(
        server,
        user,
        """
        mailboxes.%1$s.host=localhost
        mailboxes.%1$s.port=%2$d
        mailboxes.%1$s.ca-certificate=%3$s
        """
            .formatted(user, port, authority));
  }

  /** In plain text, so that a proxy can see the commands. */
  static MailboxPlace plain(DovecotServer server, String user, int port) {
    return new MailboxPlace(
        server,
        user,
        """
        mailboxes.%1$s.host=127.0.0.1
        mailboxes.%1$s.port=%2$d
        mailboxes.%1$s.security=none
        """
            .formatted(user, port));
  }

  @Override
  public String settings() {
    return connection
        + """
        mailboxes.%1$s.username=%1$s
        mailboxes.%1$s.password=%2$s
        """
            .formatted(user, DovecotServer.PASSWORD);
  }

  @Override
  public void fill(List<Letter> letters) {
    TestMaildir inbox = server.maildir(user, "");
    letters.forEach(letter -> inbox.deliver(letter.name(), letter.text()));
  }

  /** Mails that are marked as deleted are as good as gone. */
  @Override
  public List<String> at(Goes where) {
    TestMaildir folder = server.maildir(user, folder(where));
    List<Path> deleted = folder.flagged('T');
    return folder.mails().stream()
        .filter(mail -> !deleted.contains(mail))
        .map(MailboxPlace::hash)
        .sorted()
        .toList();
  }

  private static String folder(Goes where) {
    return switch (where) {
      case PROCESSED -> ".DMARC.Processed";
      case QUARANTINE -> ".DMARC.Quarantine";
      case NOWHERE -> "";
    };
  }

  private static String hash(Path mail) {
    try {
      return Letter.hash(Files.readAllBytes(mail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
