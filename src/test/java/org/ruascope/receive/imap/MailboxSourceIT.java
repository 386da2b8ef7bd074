package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestMaildir;

/** A mailbox on Dovecot: what is read, what is moved, what is remembered. */
class MailboxSourceIT {
  @TempDir private Path folder;
  private final Sorter sorter = new Sorter();

  private Path data() {
    return folder.resolve("data");
  }

  @Test
  void drainsABacklogOfManyChunks() {
    try (DovecotServer server = DovecotServer.start(folder, DovecotOptions.PLAIN)) {
      TestMaildir inbox = server.maildir("rua", "");
      IntStream.range(0, 1_234).forEach(i -> inbox.deliver("m" + i, mail("report " + i)));
      Tally tally = new Tally();
      TestMailbox.on(server.port(), data()).source().poll(sorter, tally);
      assertThat(sorter.texts()).hasSize(1_234).doesNotHaveDuplicates();
      assertThat(sorter.batches()).hasSize(3);
      assertThat(tally.found()).isEqualTo(1_234);
      assertThat(tally.done()).isEqualTo(1_234);
      assertThat(inbox.mails()).isEmpty();
      assertThat(server.maildir("rua", ".DMARC.processed").mails()).hasSize(1_234);
    }
  }

  static String mail(String text) {
    return "From: a@example.org\r\nSubject: " + text + "\r\n\r\n" + text + "\r\n";
  }
}
