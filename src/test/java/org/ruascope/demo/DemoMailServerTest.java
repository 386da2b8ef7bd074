package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPFolder.FetchProfileItem;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.MailboxSettings;

/** Whether the demo's server can do what reading a mailbox takes. */
class DemoMailServerTest {
  private static final List<String> MAILS =
      IntStream.range(0, 50)
          .mapToObj(
              n -> "Subject: " + n + "\r\nX-Odd:  folded\r\n\t header\r\n\r\nZoë " + n + "\r\n")
          .toList();

  private final DemoMailServer server =
      new DemoMailServer(MAILS.stream().map(mail -> mail.getBytes(UTF_8)).toList());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesEveryMailByteForByteAndUnseen() throws Exception {
    try (IMAPStore store = login();
        IMAPFolder inbox = open(store, "INBOX")) {
      assertThat(fetchAll(inbox)).containsExactlyElementsOf(MAILS);
      assertThat(inbox.getUnreadMessageCount()).isEqualTo(MAILS.size());
    }
  }

  @Test
  void movesByUidIntoAFolderCreatedForIt() throws Exception {
    try (IMAPStore store = login();
        IMAPFolder inbox = open(store, "INBOX")) {
      Folder processed = store.getFolder("INBOX" + inbox.getSeparator() + "processed");
      assertThat(processed.create(Folder.HOLDS_MESSAGES)).isTrue();
      assertThat(store.hasCapability("MOVE")).isTrue();

      inbox.moveUIDMessages(inbox.getMessages(11, 30), processed);

      assertThat(open(store, "INBOX").getMessageCount()).isEqualTo(30);
      assertThat(fetchAll(open(store, processed.getFullName())))
          .containsExactlyElementsOf(MAILS.subList(10, 30));
    }
  }

  @Test
  void copiesFlagsAndExpungesForThoseWhoDoNotMove() throws Exception {
    try (IMAPStore store = login();
        IMAPFolder inbox = open(store, "INBOX")) {
      Folder quarantine = store.getFolder("quarantine");
      quarantine.create(Folder.HOLDS_MESSAGES);
      Message[] first = inbox.getMessages(1, 5);

      inbox.copyMessages(first, quarantine);
      inbox.setFlags(first, new Flags(Flags.Flag.DELETED), true);
      inbox.expunge();

      assertThat(quarantine.getMessageCount()).isEqualTo(5);
      assertThat(fetchAll(inbox)).containsExactlyElementsOf(MAILS.subList(5, 50));
    }
  }

  @Test
  void keepsUidsAcrossConnections() throws Exception {
    try (IMAPStore one = login();
        IMAPStore other = login();
        IMAPFolder inbox = open(one, "INBOX");
        IMAPFolder same = open(other, "INBOX")) {
      assertThat(same.getUIDValidity()).isEqualTo(inbox.getUIDValidity());
      assertThat(same.getUID(same.getMessage(7))).isEqualTo(inbox.getUID(inbox.getMessage(7)));
    }
  }

  @Test
  void refusesAnotherPassword() {
    assertThatThrownBy(() -> login("guess")).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void isGoneWhenClosed() {
    server.close();

    assertThatThrownBy(this::login).isInstanceOf(MessagingException.class);
  }

  private IMAPStore login() throws MessagingException {
    return login(server.mailbox().password().reveal());
  }

  private IMAPStore login(String password) throws MessagingException {
    MailboxSettings mailbox = server.mailbox();
    Properties timeouts = new Properties();
    timeouts.setProperty("mail.imap.timeout", "20000");
    timeouts.setProperty("mail.imap.connectiontimeout", "20000");
    IMAPStore store = (IMAPStore) Session.getInstance(timeouts).getStore("imap");
    store.connect(mailbox.host(), mailbox.port(), mailbox.username(), password);
    return store;
  }

  private static IMAPFolder open(IMAPStore store, String name) throws MessagingException {
    IMAPFolder folder = (IMAPFolder) store.getFolder(name);
    folder.open(Folder.READ_WRITE);
    return folder;
  }

  private static Stream<String> fetchAll(IMAPFolder folder) throws MessagingException {
    Message[] messages = folder.getMessages();
    FetchProfile whole = new FetchProfile();
    whole.add(FetchProfileItem.MESSAGE);
    folder.fetch(messages, whole);
    return Stream.of(messages).map(DemoMailServerTest::text);
  }

  private static String text(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(bytes);
    } catch (MessagingException | IOException e) {
      throw new AssertionError("unreadable over IMAP", e);
    }
    return bytes.toString(UTF_8);
  }
}
