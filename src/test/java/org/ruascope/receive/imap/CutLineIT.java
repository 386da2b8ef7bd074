package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.CuttingProxy;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestMaildir;

/** A line that breaks at a command, before or after the server got it. */
class CutLineIT {
  @TempDir private static Path shared;
  private static DovecotServer server;

  @TempDir private Path data;

  @BeforeAll
  static void start() {
    server = DovecotServer.start(shared, DovecotOptions.PLAIN);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTHENTICATE",
        "CAPABILITY",
        "NAMESPACE",
        "SELECT",
        "UID SEARCH",
        "LIST",
        "CREATE",
        "RFC822.SIZE",
        "BODY.PEEK",
        "UID MOVE 1",
        "UID MOVE 2"
      })
  void losesAndDoublesNothing(String command) {
    cut(command, false);
    cut(command, true);
  }

  private void cut(String command, boolean passed) {
    String user = command.replaceAll("\\W", "").toLowerCase(Locale.ROOT) + passed;
    TestMaildir inbox = server.maildir(user, "");
    inbox.deliver("a", "report a\r\n");
    inbox.deliver("b", Sorter.BROKEN + "\r\n");
    inbox.deliver("c", Sorter.PRIVATE + "\r\n");
    Sorter sorter = new Sorter();
    try (CuttingProxy proxy = new CuttingProxy(server.port(), command, passed)) {
      assertThat(catchThrowable(() -> poll(user, proxy.port(), sorter)))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("broke");
    }
    poll(user, server.port(), sorter);
    assertThat(inbox.texts()).containsExactly(Sorter.PRIVATE + "\r\n");
    assertThat(server.maildir(user, ".DMARC.processed").texts()).containsExactly("report a\r\n");
    assertThat(server.maildir(user, ".DMARC.quarantine").texts()).hasSize(1);
    assertThat(sorter.texts()).contains("report a\r\n");
  }

  private void poll(String user, int port, Sorter sorter) {
    Path state = data.resolve(user);
    TestMailbox.on(port, state).user(user).source().poll(sorter, new Tally());
  }
}
