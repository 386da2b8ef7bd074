package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.Fault;
import org.ruascope.testing.FaultProxy;
import org.ruascope.testing.TestMaildir;

/** A mail that the server can't give holds up no other. */
class SuspectMailIT {
  private static final String POISON = "poison";

  @TempDir private static Path shared;
  private static DovecotServer server;

  @TempDir private Path data;
  private final Sorter sorter = new Sorter();
  private FaultProxy proxy;
  private String user;

  @BeforeAll
  static void start() {
    server = DovecotServer.start(shared, DovecotOptions.PLAIN);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void useMailboxOfItsOwn(TestInfo test) {
    user = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    proxy = new FaultProxy(server.port());
  }

  @AfterEach
  void closeProxy() {
    proxy.close();
  }

  /** So does Dovecot with a mail that it can't read. */
  @Test
  void isFoundInHalvesWhereTheServerHangsUp() throws IOException {
    deliver(600, 77);
    Path unreadable = inbox().mails().get(77);
    Files.setPosixFilePermissions(unreadable, Set.of());
    int polls = 0;
    while (faultOfPoll().toString().contains("broke at UID FETCH")) {
      assertThat(++polls).isLessThan(15);
    }
    assertThat(processed().mails()).hasSize(599);
    assertHeldBack(78, "it breaks the line");
    Path inCur = inbox().mails().getFirst();
    Files.setPosixFilePermissions(inCur, PosixFilePermissions.fromString("rw-------"));
    assertHeldBack(78, "it breaks the line");
    letAnHourPass();
    poll();
    assertThat(inbox().mails()).isEmpty();
    assertThat(sorter.texts().stream().distinct()).hasSize(600);
  }

  @Test
  void isFoundInOnePollWhereItIsRefused() throws IOException {
    deliver(40, 7);
    proxy.arm(new Fault.RefuseAtWords(POISON, "NO [SERVERBUG] can't read"));
    assertHeldBack(8, "it says \"[SERVERBUG] can't read\"");
    assertThat(processed().mails()).hasSize(39);
    assertThat(sorter.texts()).hasSize(39).doesNotHaveDuplicates();
    inbox().deliver("new", mail(40, false));
    assertHeldBack(8, "it says \"[SERVERBUG] can't read\"");
    assertThat(processed().mails()).hasSize(40);
    Files.delete(inbox().mails().getFirst());
    poll();
  }

  /** Then it isn't the mails. */
  @Test
  void isNotLookedForWhenAllAreRefused() {
    deliver(100, -1);
    proxy.arm(new Fault.RefuseAtWords("report ", "NO [SERVERBUG] can't read"));
    assertThat(faultOfPoll()).hasMessageContaining("UID 1:100");
    proxy.disarm();
    assertThat(faultOfPoll()).hasMessageContaining("UID 1:100");
    letAnHourPass();
    poll();
    assertThat(processed().mails()).hasSize(100);
  }

  private void letAnHourPass() {
    Path state = TestMailbox.on(0, data).state();
    try {
      String old = Files.readString(state);
      Files.writeString(
          state, old.replaceFirst("(?m)^held-since=.*", "held-since=2026-01-01T00:00:00Z"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deliver(int mails, int poisoned) {
    IntStream.range(0, mails)
        .forEach(i -> inbox().deliver("m%03d".formatted(i), mail(i, i == poisoned)));
  }

  private static String mail(int number, boolean poisoned) {
    return Case.mail("report " + number + (poisoned ? POISON : ""));
  }

  private void assertHeldBack(long uid, String reason) {
    UnavailableException fault = faultOfPoll();
    assertThat(fault)
        .hasMessageStartingWith(
            "mailboxes.main: 127.0.0.1:%d doesn't give mails of folder \"INBOX\", UID %d: %s"
                .formatted(proxy.port(), uid, reason));
    assertThat(fault.remedy()).contains("mail program");
  }

  private UnavailableException faultOfPoll() {
    return catchThrowableOfType(UnavailableException.class, this::poll);
  }

  private void poll() {
    TestMailbox.on(proxy.port(), data).user(user).source().poll(sorter, new Tally());
  }

  private TestMaildir inbox() {
    return server.maildir(user, "");
  }

  private TestMaildir processed() {
    return server.maildir(user, ".DMARC.processed");
  }
}
