package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.TestElasticsearch;

/**
 * SIGKILL at random moments while {@code quarantine retry} works off what a limit kept out: at each
 * moment every mail is in the quarantine or the archive, and at the end all is as if there had been
 * only one retry. {@code -Druascope.retry.kills} says how many, {@code -Druascope.kill.seed} which.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RetryKillIT {
  private static final int KILLS = Integer.getInteger("ruascope.retry.kills", 3);
  private static final long SEED = Long.getLong("ruascope.kill.seed", System.nanoTime());
  private static final Duration START = Duration.ofSeconds(60);
  private static final int LIGHT = 2 << 20;

  @TempDir private Path folder;
  private final Random random = new Random(SEED);

  /** For two batches. */
  private final List<Letter> letters =
      Post.of(560, 1_000).stream().filter(letter -> letter.text().length() < LIGHT).toList();

  private final Set<String> refused =
      letters.stream()
          .filter(letter -> letter.goes() != Letter.Goes.NOWHERE)
          .map(Letter::hash)
          .collect(Collectors.toSet());

  /** Nanoseconds that a retry of everything takes; half of them are for the first mail. */
  private long work = Long.MAX_VALUE;

  @Test
  void storesEachOnceAndLosesNothing() {
    System.out.println("-Druascope.retry.kills=" + KILLS + " -Druascope.kill.seed=" + SEED);
    Path quarantine = refuseAll();
    try (HoldingProxy tap = new HoldingProxy(TestElasticsearch.url().getPort())) {
      new Chain("undisturbed", quarantine, tap).finish();
      Stored expected = Stored.now();
      expected.assertComplete(letters);
      for (int killed = 0, number = 1; killed < KILLS; number++) {
        Chain chain = new Chain("chain" + number, quarantine, tap);
        killed += chain.kill(KILLS - killed);
        chain.finish();
        assertThat(Stored.now()).isEqualTo(expected);
      }
    }
  }

  /** Returns the quarantine of a program with a limit that no report is within. */
  private Path refuseAll() {
    FolderPlace drop = new FolderPlace(folder.resolve("drop"));
    drop.fill(letters);
    Site tight =
        new Site(folder.resolve("tight"), TestElasticsearch.url(), drop)
            .with("limits.xml-depth=1\n");
    tight.drain();
    assertThat(tight.quarantined()).hasSameElementsAs(refused);
    return tight.data().resolve("quarantine");
  }

  /** Retries until nothing is left that can be accepted, with a store of their own. */
  private final class Chain {
    private final String name;
    private final HoldingProxy tap;
    private final Site site;

    Chain(String name, Path quarantine, HoldingProxy tap) {
      this.name = name;
      this.tap = tap;
      URI elasticsearch = URI.create("http://127.0.0.1:" + tap.port());
      this.site = new Site(folder.resolve(name), elasticsearch);
      copy(quarantine, site.data().resolve("quarantine"));
      TestElasticsearch.wipe();
    }

    /** At most so many times. Returns how many times it was still there to be killed. */
    int kill(int times) {
      int killed = 0;
      while (killed < times && kill()) {
        killed++;
      }
      return killed;
    }

    private boolean kill() {
      double left = (double) site.quarantined().size() / refused.size();
      Duration moment = Duration.ofNanos((long) (random.nextDouble() * (1 + left) / 2 * work));
      try (Program program = startRetry()) {
        if (program.endsWithin(moment)) {
          work = left == 1 ? moment.toNanos() : work;
          return false;
        }
        program.kill();
      }
      assertNothingLost(moment);
      return true;
    }

    private void assertNothingLost(Duration moment) {
      List<String> archived = site.archived();
      List<String> quarantined = site.quarantined();
      System.out.printf(
          "%s: killed after %,d ms of work: %d archived, %d in the quarantine%n",
          name, moment.toMillis(), archived.size(), quarantined.size());
      Set<String> there = new HashSet<>(archived);
      there.addAll(quarantined);
      assertThat(there).isEqualTo(refused);
    }

    /** Undisturbed. */
    void finish() {
      boolean fresh = site.quarantined().size() == refused.size();
      try (Program program = startRetry()) {
        long begin = System.nanoTime();
        assertThat(program.exitCode(START)).as(program.toString()).isBetween(0, 1);
        work = fresh ? Math.min(work, System.nanoTime() - begin) : work;
      }
      site.assertFilesWhole(letters);
    }

    private Program startRetry() {
      CountDownLatch begin = tap.nextClient();
      Program program = site.start("quarantine", "retry", "--all");
      try {
        assertThat(begin.await(START.toSeconds(), TimeUnit.SECONDS)).as("%s", program).isTrue();
        return program;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      Files.createDirectories(to.getParent());
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
