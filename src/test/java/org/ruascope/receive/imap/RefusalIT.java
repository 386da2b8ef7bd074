package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.receive.Batches;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.Fault;
import org.ruascope.testing.FaultProxy;

/** A server that refuses: the message says what and where, and what mends it; then all goes on. */
class RefusalIT {
  @TempDir private static Path shared;
  private static DovecotServer server;

  @TempDir private Path data;
  private FaultProxy proxy;
  private Case mailbox;

  @BeforeAll
  static void start() {
    server = DovecotServer.start(shared, DovecotOptions.PLAIN);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName() + test.getDisplayName();
    proxy = new FaultProxy(server.port());
    mailbox = Case.on(server, name.replaceAll("\\W", "").toLowerCase(Locale.ROOT), data);
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UID MOVE  | NO [OVERQUOTA] Quota exceeded | folder \"DMARC/processed\": \"[OVERQUOTA]"
            + " | make room in the mailbox of",
        "UID MOVE  | NO [NOPERM] Permission denied | folder \"DMARC/processed\": \"[NOPERM]"
            + " | mailboxes.main.processed-folder",
        "UID MOVE 3| NO Mailbox is read-only       | folder \"DMARC/quarantine\": \"Mailbox is"
            + " | mailboxes.main.quarantine-folder",
        "CREATE    | NO [NOPERM] Permission denied | can't create folder \"DMARC/processed\""
            + " | mailboxes.main.processed-folder",
        "SELECT    | NO [NOPERM] Permission denied | refuses SELECT \"INBOX\": \"[NOPERM]"
            + " | the right",
        "SELECT    | OK [READ-ONLY] Selected       | folder \"INBOX\" can only be read"
            + " | mailboxes.main.folder",
        "UID SEARCH| NO [INUSE] Try later          | refuses UID SEARCH: \"[INUSE]|"
      })
  void saysWhatMendsIt(String command, String answer, String message, String remedy) {
    proxy.arm(new Fault.Answer(command, answer));
    UnavailableException fault =
        catchThrowableOfType(
            UnavailableException.class, () -> mailbox.poll(mailbox.mailbox(proxy.port())));
    assertThat(fault).hasMessageStartingWith("mailboxes.main: ").hasMessageContaining(message);
    assertThat(fault.remedy()).contains(remedy == null ? "" : remedy);
    proxy.disarm();
    mailbox.poll(mailbox.mailbox(proxy.port()));
    mailbox.assertAllInPlace();
  }

  @Test
  void createsATargetFolderAgainThatIsDeletedMeanwhile() {
    IntStream.range(0, 2 * Batches.MAX_ITEMS)
        .forEach(i -> mailbox.inbox().deliver("more" + i, Case.mail("report " + i)));
    mailbox.mailbox(server.port()).source().poll(mailbox.sorter(), new DeletesProcessedOnce());
    assertThat(mailbox.processed().texts()).isNotEmpty();
  }

  /** After the first batch is moved there. */
  private final class DeletesProcessedOnce implements Progress {
    private boolean deleted;

    @Override
    public void found(Source source, long deliveries) {}

    @Override
    public void done(Source source, List<Parsed> acknowledged) {
      if (!deleted) {
        mailbox.processed().delete();
        deleted = true;
      }
    }

    @Override
    public boolean stopping() {
      return false;
    }
  }
}
