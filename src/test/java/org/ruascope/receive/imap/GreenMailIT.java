package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.testing.GreenMailServer;

/** A server of fewer capabilities and a separator of its own: the demo runs on it. */
class GreenMailIT {
  @TempDir private Path data;
  private final Sorter sorter = new Sorter();

  @Test
  void readsMovesAndRemembers() {
    try (GreenMailServer server = new GreenMailServer()) {
      for (int i = 0; i < 300; i++) {
        server.deliver(mail("report " + i));
      }
      server.deliver(mail(Sorter.BROKEN));
      server.deliver(mail(Sorter.PRIVATE));
      server.deliver(mail("report " + ("x".repeat(78) + "\r\n").repeat(120_000)));
      poll(server);
      poll(server);
      assertThat(sorter.texts()).hasSize(303);
      assertThat(sorter.texts().getLast()).hasSizeGreaterThan(9 << 20);
      assertThat(server.count("DMARC.processed")).isEqualTo(301);
      assertThat(server.count("DMARC.quarantine")).isEqualTo(1);
      assertThat(server.count("INBOX")).isEqualTo(1);
    }
  }

  @Test
  void passesEveryCheck() {
    try (GreenMailServer server = new GreenMailServer()) {
      assertThat(mailbox(server).source().checks())
          .extracting(check -> check.probe().run())
          .contains("as \"rua\"", "0 mails", "mails are moved by MOVE");
    }
  }

  private void poll(GreenMailServer server) {
    mailbox(server).source().poll(sorter, new Tally());
  }

  private TestMailbox mailbox(GreenMailServer server) {
    return TestMailbox.on(server.port(), data)
        .user(GreenMailServer.USER)
        .password(GreenMailServer.PASSWORD);
  }

  private static String mail(String text) {
    return "From: a@example.org\r\nSubject: test\r\n\r\n" + text + "\r\n";
  }
}
