package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Sorter;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.Fault;
import org.ruascope.testing.Fault.Break;
import org.ruascope.testing.Fault.Moment;
import org.ruascope.testing.FaultProxy;

/** A process that is killed (SIGKILL) between COPY and EXPUNGE. */
class KilledCopyIT {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private static Path shared;
  private static DovecotServer server;

  @TempDir private Path data;

  @BeforeAll
  static void start() {
    server = DovecotServer.start(shared, DovecotOptions.PLAIN.without("MOVE"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UID COPY", "UID STORE", "UID EXPUNGE"})
  void doublesNothing(String command) throws Exception {
    Case mailbox = Case.on(server, command.replace(" ", "").toLowerCase(Locale.ROOT), data);
    try (FaultProxy proxy = new FaultProxy(server.port())) {
      proxy.arm(new Fault.AtCommand(command, Moment.ANSWERED, Break.STALL));
      Process process = OnePoll.start(proxy.port(), mailbox);
      while (proxy.isArmed()) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(Duration.ofMillis(20));
      }
      process.destroyForcibly();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    mailbox.poll();
    mailbox.assertAllInPlace();
  }

  /** A poll in a process of its own. */
  static final class OnePoll {

    private OnePoll() {}

    /** Its arguments are port, user and data folder. */
    public static void main(String[] arguments) {
      int port = Integer.parseInt(arguments[0]);
      TestMailbox.on(port, Path.of(arguments[2]))
          .user(arguments[1])
          .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
          .source()
          .poll(new Sorter(), Progress.SILENT);
    }

    static Process start(int port, Case mailbox) throws IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              OnePoll.class.getName(),
              String.valueOf(port),
              mailbox.user(),
              mailbox.data().toString())
          .inheritIO()
          .start();
    }
  }
}
