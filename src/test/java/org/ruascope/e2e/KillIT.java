package org.ruascope.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.TestCertificates;
import org.ruascope.testing.TestElasticsearch;

/**
 * SIGKILL at random moments while 300 mails are drained: everything comes exactly once. {@code
 * -Druascope.kill.rounds} says how many kills, {@code -Druascope.kill.seed} which.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // by hand, it may have many rounds
class KillIT {
  private static final int ROUNDS = Integer.getInteger("ruascope.kill.rounds", 10);
  private static final long SEED = Long.getLong("ruascope.kill.seed", System.nanoTime());

  @TempDir private Path folder;
  @TempDir private Path mails;
  private final Random random = new Random(SEED);

  @BeforeEach
  void tellSeed() {
    System.out.println("-Druascope.kill.rounds=" + ROUNDS + " -Druascope.kill.seed=" + SEED);
  }

  @Test
  void mailboxIsDrainedExactlyOnce() {
    drainMailbox(ROUNDS, Post.of(300, 20_000), DovecotOptions.PLAIN);
  }

  @Test
  void mailboxWithoutMoveIsDrainedExactlyOnce() {
    drainMailbox(ROUNDS / 4, Post.of(100, 2_000), DovecotOptions.PLAIN.without("MOVE"));
  }

  private void drainMailbox(int rounds, List<Letter> letters, DovecotOptions options) {
    TestCertificates certificates = new TestCertificates(folder);
    try (DovecotServer server = DovecotServer.start(mails, options.with(certificates.valid()));
        HoldingProxy tap = new HoldingProxy(server.tlsPort())) {
      Path authority = certificates.authority();
      new Killing(
              folder,
              TestElasticsearch.url(),
              tap,
              name -> MailboxPlace.tls(server, name, tap.port(), authority),
              letters,
              random)
          .rounds(rounds);
    }
  }

  @Test
  void folderIsDrainedExactlyOnce() {
    try (HoldingProxy tap = new HoldingProxy(TestElasticsearch.url().getPort())) {
      new Killing(
              folder,
              URI.create("http://127.0.0.1:" + tap.port()),
              tap,
              name -> new FolderPlace(folder.resolve("drop-" + name)),
              Post.of(100, 2_000),
              random)
          .rounds(ROUNDS / 4);
    }
  }
}
