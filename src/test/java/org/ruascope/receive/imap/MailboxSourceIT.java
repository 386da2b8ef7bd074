package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
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
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Source;
import org.ruascope.receive.Tally;
import org.ruascope.report.Parsed;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestMaildir;

/** A mailbox on Dovecot: what is read, what is moved, what is remembered. */
class MailboxSourceIT {
  @TempDir private static Path shared;
  private static DovecotServer plain;

  @TempDir private Path folder;
  private final Sorter sorter = new Sorter();
  private final Tally tally = new Tally();
  private DovecotServer server;
  private String user;

  @BeforeAll
  static void startPlain() {
    plain = DovecotServer.start(shared, DovecotOptions.PLAIN);
  }

  @AfterAll
  static void stopPlain() {
    plain.close();
  }

  @BeforeEach
  void useMailboxOfItsOwn(TestInfo test) {
    server = plain;
    user = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
  }

  @AfterEach
  void stop() {
    if (server != plain) {
      server.close();
    }
  }

  @Test
  void drainsABacklogOfManyChunks() {
    deliver(1_234);
    poll();
    assertThat(sorter.texts()).hasSize(1_234).doesNotHaveDuplicates();
    assertThat(sorter.batches()).hasSize(3);
    assertThat(tally.found()).isEqualTo(1_234);
    assertThat(tally.done()).isEqualTo(1_234);
    assertThat(inbox().mails()).isEmpty();
    assertThat(processed().mails()).hasSize(1_234);
  }

  @Test
  void movesEachMailToWhereItsOutcomeSays() {
    inbox().deliver("a", mail("report"));
    inbox().deliver("b", mail(Sorter.BROKEN));
    inbox().deliver("c", mail(Sorter.PRIVATE));
    inbox().deliver("d", mail(Sorter.TLS));
    inbox().deliver("e", mail(Sorter.FAILURE));
    poll();
    assertThat(server.maildir(user, ".DMARC.tls-reports").texts())
        .containsExactly(mail(Sorter.TLS));
    assertThat(server.maildir(user, ".DMARC.failure-reports").texts())
        .containsExactly(mail(Sorter.FAILURE));
    assertThat(processed().texts()).containsExactly(mail("report"));
    assertThat(quarantine().texts()).containsExactly(mail(Sorter.BROKEN));
    assertThat(inbox().texts()).containsExactly(mail(Sorter.PRIVATE));
  }

  @Test
  void handsOverTheExactBytes() {
    String mail = "Subject: a\r\n\r\n{3}\r\n) A1 OK\r\nü\t\r\n";
    inbox().deliver("a", mail);
    poll();
    assertThat(sorter.texts()).containsExactly(mail);
  }

  @Test
  void marksNothingAsReadAndFindsWhatIsRead() {
    inbox().deliver("a", mail(Sorter.PRIVATE + " unread"));
    inbox().deliverRead("b", mail(Sorter.PRIVATE + " read"));
    poll();
    assertThat(sorter.texts()).hasSize(2);
    assertThat(inbox().flagged('S')).hasSize(1);
  }

  @Test
  void doesNotReadAgainWhatStays() {
    IntStream.range(0, 20).forEach(i -> inbox().deliver("m" + i, mail(judged(i))));
    poll();
    inbox().deliver("new", mail("late report"));
    poll();
    assertThat(sorter.texts()).hasSize(21);
    assertThat(sorter.texts().getLast()).contains("late report");
    assertThat(tally.found()).isEqualTo(21);
    assertThat(inbox().mails()).hasSize(10);
  }

  private static String judged(int i) {
    return (i % 2 == 0 ? "report " : Sorter.PRIVATE) + i;
  }

  @Test
  void readsWhatStaysAgainWhenTheStateIsLostOrDamaged() throws IOException {
    inbox().deliver("a", mail(Sorter.PRIVATE));
    poll();
    Files.writeString(mailbox().state(), "done=\\u12");
    poll();
    Files.delete(mailbox().state());
    poll();
    assertThat(sorter.texts()).hasSize(3);
  }

  @Test
  void readsWhatStaysAgainWhenUidsBecomeVoid() throws IOException {
    inbox().deliver("a", mail(Sorter.PRIVATE));
    poll();
    makeUidsVoid();
    poll();
    assertThat(Files.readString(mailbox().state())).contains("uidvalidity=77");
    assertThat(sorter.texts()).hasSize(2);
  }

  private void makeUidsVoid() {
    Path uids = inbox().path().resolve("dovecot-uidlist");
    try (var files = Files.list(inbox().path())) {
      Files.writeString(uids, Files.readString(uids).replaceFirst(" V\\d+ ", " V77 "));
      files
          .filter(file -> file.getFileName().toString().startsWith("dovecot.index"))
          .forEach(MailboxSourceIT::delete);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void movesNoOtherMailWhenUidsBecomeVoidInAPoll() {
    inbox().deliver("a", mail("report"));
    inbox().deliver("b", mail(Sorter.PRIVATE));
    BatchHandler renumbering =
        batch -> {
          List<Parsed> parsed = sorter.handle(batch);
          delete(inbox().path().resolve("dovecot-uidlist"));
          inbox().deliverRead("0", mail(Sorter.PRIVATE + " new"));
          return parsed;
        };
    Throwable thrown = catchThrowable(() -> mailbox().source().poll(renumbering, tally));
    assertThat(thrown == null || thrown instanceof UnavailableException).isTrue();
    poll();
    assertThat(processed().texts()).containsExactly(mail("report"));
    assertThat(inbox().texts())
        .containsExactlyInAnyOrder(mail(Sorter.PRIVATE), mail(Sorter.PRIVATE + " new"));
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void acknowledgesNothingWhenTheStoreIsAway() {
    deliver(600);
    UnavailableException away = new UnavailableException("store away", "wait", null);
    BatchHandler failing =
        batch -> {
          throw away;
        };
    assertThatThrownBy(() -> mailbox().source().poll(failing, tally)).isSameAs(away);
    assertThat(inbox().mails()).hasSize(600);
    assertThat(mailbox().state()).doesNotExist();
    poll();
    assertThat(processed().mails()).hasSize(600);
  }

  @Test
  void keepsWhatWasAcknowledgedBeforeTheStoreWentAway() {
    deliver(600);
    BatchHandler failingLater =
        batch -> {
          if (batch.deliveries().size() == 500) { // the first
            return sorter.handle(batch);
          }
          throw new UnavailableException("store away", "wait", null);
        };
    assertThatThrownBy(() -> mailbox().source().poll(failingLater, tally))
        .isInstanceOf(UnavailableException.class);
    assertThat(processed().mails()).hasSize(500);
    poll();
    assertThat(sorter.texts()).hasSize(600).doesNotHaveDuplicates();
  }

  @Test
  void stopsAtTheEndOfTheBatchesUnderWayWhenAskedTo() {
    deliver(2_100);
    mailbox().source().poll(sorter, new Tally(1));
    assertThat(processed().mails()).hasSize(1_500);
    assertThat(inbox().mails()).hasSize(600);
  }

  @Test
  void readsWhatArrivesMeanwhileInTheSamePoll() {
    inbox().deliver("a", mail("first"));
    BatchHandler delivering =
        batch -> {
          if (sorter.batches().isEmpty()) {
            inbox().deliver("b", mail("second"));
          }
          return sorter.handle(batch);
        };
    mailbox().source().poll(delivering, tally);
    assertThat(processed().mails()).hasSize(2);
  }

  @Test
  void doesNotMindAMailThatAPersonRemovesMeanwhile() {
    deliver(3);
    BatchHandler removing =
        batch -> {
          delete(inbox().mails().getFirst());
          return sorter.handle(batch);
        };
    mailbox().source().poll(removing, tally);
    assertThat(inbox().mails()).isEmpty();
    assertThat(processed().mails()).hasSize(2);
  }

  @Test
  void countsNotAsLeftUndoneWhatIsRemovedBeforeItIsFetched() {
    deliver(3);
    Progress removing =
        new Progress() {
          @Override
          public void found(Source source, long deliveries) {
            tally.found(source, deliveries);
            if (deliveries == 3) {
              delete(inbox().mails().getFirst());
            }
          }

          @Override
          public void done(Source source, List<Parsed> acknowledged) {
            tally.done(source, acknowledged);
          }

          @Override
          public boolean stopping() {
            return false;
          }
        };
    mailbox().source().poll(sorter, removing);
    assertThat(processed().mails()).hasSize(2);
    assertThat(tally.found()).isEqualTo(tally.done()).isEqualTo(2);
  }

  @Test
  void fetchesALargeMailByItself() {
    String large = "report " + "x".repeat(9 << 20);
    inbox().deliver("a", mail("small"));
    inbox().deliver("b", mail(large));
    inbox().deliver("c", mail("small too"));
    poll();
    assertThat(sorter.batches()).hasSize(3);
    assertThat(sorter.texts())
        .containsExactlyInAnyOrder(mail("small"), mail(large), mail("small too"));
    assertThat(processed().mails()).hasSize(3);
  }

  @Test
  void quarantinesWithoutFetchingWhatIsLargerThanTheLimit() {
    inbox().deliver("a", mail("report"));
    inbox().deliver("b", mail("x".repeat(2_000)));
    mailbox().deliverySize(1_000).source().poll(sorter, tally);
    assertThat(processed().mails()).hasSize(1);
    assertThat(quarantine().mails()).hasSize(1);
  }

  @Test
  void obeysNoHeader() {
    String hostile = "Delete: true\r\nCamelBeanMethodName: x\r\nX-Folder: Trash\r\n";
    inbox().deliver("a", hostile + mail(Sorter.PRIVATE));
    inbox().deliver("b", hostile + mail("report"));
    poll();
    assertThat(inbox().texts()).containsExactly(hostile + mail(Sorter.PRIVATE));
    assertThat(processed().texts()).containsExactly(hostile + mail("report"));
  }

  @Test
  void movesByCopyingWhereTheServerHasNoMove() {
    use(DovecotOptions.PLAIN.without("MOVE"));
    deliver(700);
    inbox().deliver("z", mail(Sorter.PRIVATE));
    poll();
    assertThat(processed().mails()).hasSize(700);
    assertThat(inbox().mails()).hasSize(1);
  }

  @Test
  void expungesNothingOfOthersWhereTheServerHasNoUidPlus() {
    use(DovecotOptions.PLAIN.without("MOVE", "UIDPLUS"));
    inbox().deliverRead("other", mail("thrown away by a person"));
    rename(inbox().mails().getFirst(), "other:2,ST");
    inbox().deliver("a", mail("report"));
    poll();
    poll();
    assertThat(sorter.texts()).containsExactly(mail("report"));
    assertThat(processed().mails()).hasSize(1);
    assertThat(inbox().flagged('T')).hasSize(2);
  }

  private static void rename(Path mail, String name) {
    try {
      Files.move(mail, mail.resolveSibling(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void createsFoldersBelowThePrefixOfTheServer() {
    use(DovecotOptions.PLAIN.below("INBOX."));
    inbox().deliver("a", mail("report"));
    mailbox().processed("DMARC/2026/Gelöst").source().poll(sorter, tally);
    assertThat(server.maildir(user, ".DMARC.2026.Gel&APY-st").mails()).hasSize(1);
    assertThat(server.maildir(user, "").path().resolve("subscriptions"))
        .content()
        .contains("DMARC");
  }

  @Test
  void readsAFolderBelowThePrefixToo() {
    use(DovecotOptions.PLAIN.below("INBOX."));
    server.maildir(user, ".Reports.rua").deliver("a", mail("report"));
    mailbox().folder("Reports/rua").source().poll(sorter, tally);
    assertThat(processed().mails()).hasSize(1);
  }

  @Test
  void refusesToMoveMailsToWhereTheyAreRead() {
    deliver(1);
    assertThatThrownBy(() -> mailbox().processed("inbox").source().poll(sorter, Progress.SILENT))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("both read and moved to");
    assertThat(sorter.batches()).isEmpty();
  }

  private void use(DovecotOptions options) {
    server = DovecotServer.start(folder, options);
  }

  private void deliver(int reports) {
    TestMaildir inbox = inbox();
    IntStream.range(0, reports).forEach(i -> inbox.deliver("m" + i, mail("report " + i)));
  }

  private void poll() {
    mailbox().source().poll(sorter, tally);
  }

  private TestMailbox mailbox() {
    return TestMailbox.on(server.port(), folder.resolve("data")).user(user);
  }

  private TestMaildir inbox() {
    return server.maildir(user, "");
  }

  private TestMaildir processed() {
    return server.maildir(user, ".DMARC.processed");
  }

  private TestMaildir quarantine() {
    return server.maildir(user, ".DMARC.quarantine");
  }

  private static String mail(String text) {
    return "From: a@example.org\r\nSubject: test\r\n\r\n" + text + "\r\n";
  }
}
