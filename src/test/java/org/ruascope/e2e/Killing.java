package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/**
 * Drains letters in a program that is killed at random moments of its work and started again; then
 * once without being disturbed. What is left must be as if there had been only that one.
 */
final class Killing {
  private static final int QUARANTINED = 1;
  private static final int IN_A_ROW = 5;
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final URI elasticsearch;
  private final HoldingProxy tap;
  private final Function<String, Place> places;
  private final List<Letter> letters;
  private final Random random;

  /** Nanoseconds that the work takes; less once all is warm. */
  private long work = Long.MAX_VALUE;

  /**
   * Does nothing yet.
   *
   * @param folder for all files
   * @param elasticsearch as the program shall address it
   * @param tap before a server: the work begins when the program connects to it
   * @param places makes a new one by its name
   */
  Killing(
      Path folder,
      URI elasticsearch,
      HoldingProxy tap,
      Function<String, Place> places,
      List<Letter> letters,
      Random random) {
    this.folder = folder;
    this.elasticsearch = elasticsearch;
    this.tap = tap;
    this.places = places;
    this.letters = letters;
    this.random = random;
  }

  /** Kills so many times. */
  void rounds(int rounds) {
    Drained undisturbed = new Drained("undisturbed");
    undisturbed.finish();
    Stored expected = Stored.now();
    expected.assertComplete(letters);
    for (int round = 0, chain = 1; round < rounds; chain++) {
      Drained drained = new Drained("chain" + chain);
      round += drained.kill(Math.min(rounds - round, IN_A_ROW));
      assertThat(Stored.now()).isEqualTo(expected);
    }
  }

  /** Letters in a place and a store of their own. */
  private final class Drained {
    private final String name;
    private final Place place;
    private final Site site;

    Drained(String name) {
      this.name = name;
      this.place = places.apply(name);
      this.site = new Site(folder.resolve(name), elasticsearch, place);
      TestElasticsearch.wipe();
      place.fill(letters);
    }

    /** Then lets it finish. Returns how many times it was still there to be killed. */
    int kill(int times) {
      int killed = 0;
      while (killed < times && kill()) {
        killed++;
      }
      finish();
      return killed;
    }

    private boolean kill() {
      double left = 1.0 - (double) place.moved() / letters.size();
      Duration moment = Duration.ofNanos((long) (random.nextDouble() * left * work));
      try (Program program = startWork()) {
        if (program.endsWithin(moment)) {
          work = left == 1 ? moment.toNanos() : work;
          return false;
        }
        program.kill();
      }
      tell(moment);
      return true;
    }

    private void finish() {
      boolean fresh = place.moved() == 0;
      try (Program program = startWork()) {
        long begin = System.nanoTime();
        assertThat(program.exitCode(START)).as(program.toString()).isBetween(0, QUARANTINED);
        work = fresh ? Math.min(work, System.nanoTime() - begin) : work;
      }
      place.assertFiled(letters);
      site.assertFilesWhole(letters);
    }

    private Program startWork() {
      CountDownLatch begin = tap.nextClient();
      Program program = site.start("run", "--once");
      try {
        assertThat(begin.await(START.toSeconds(), TimeUnit.SECONDS)).as("%s", program).isTrue();
        return program;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void tell(Duration moment) {
      System.out.printf(
          "%s: killed after %,d ms of work: %d of %d mails moved, %,d records, %d reports%n",
          name,
          moment.toMillis(),
          place.moved(),
          letters.size(),
          StoredDocuments.count("dmarc-records"),
          StoredDocuments.count("dmarc-reports"));
    }
  }
}
