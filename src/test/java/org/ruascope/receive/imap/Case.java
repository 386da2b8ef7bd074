package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestMaildir;

/** A mailbox with two reports, a broken one and a private mail; and where each has to end. */
record Case(DovecotServer server, String user, Path data, Sorter sorter) {
  private static final String ONE = mail("report one");
  private static final String TWO = mail("report two");
  private static final String BROKEN = mail(Sorter.BROKEN);
  private static final String PRIVATE = mail(Sorter.PRIVATE);

  static Case on(DovecotServer server, String user, Path data) {
    Case fresh = new Case(server, user, data.resolve(user), new Sorter());
    fresh.inbox().deliver("a", ONE);
    fresh.inbox().deliver("b", TWO);
    fresh.inbox().deliver("c", BROKEN);
    fresh.inbox().deliver("d", PRIVATE);
    return fresh;
  }

  static String mail(String text) {
    return "Message-ID: <" + text.hashCode() + "@example.org>\r\n\r\n" + text + "\r\n";
  }

  TestMailbox mailbox(int port) {
    return TestMailbox.on(port, data).user(user);
  }

  void poll(TestMailbox mailbox) {
    mailbox.source().poll(sorter, new Tally());
  }

  void poll() {
    poll(mailbox(server.port()));
  }

  TestMaildir inbox() {
    return server.maildir(user, "");
  }

  TestMaildir processed() {
    return server.maildir(user, ".DMARC.processed");
  }

  TestMaildir quarantine() {
    return server.maildir(user, ".DMARC.quarantine");
  }

  /** Each mail is in one folder, once, but for what is marked as deleted. */
  void assertAllInPlace() {
    assertThat(inbox().textsWithout('T')).as(user).containsExactly(PRIVATE);
    assertThat(processed().texts()).as(user).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(quarantine().texts()).as(user).containsExactly(BROKEN);
  }

  /** All were handed over in this process. */
  void assertAllHandled() {
    assertThat(sorter.texts()).as(user).contains(ONE, TWO, BROKEN, PRIVATE);
  }
}
