package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestMaildir;

/** Two of ours poll one folder at the same time: work is done twice at worst. */
class SharedMailboxIT {
  private static final int MAILS = 1_200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  @TempDir private Path data;
  private final Sorter first = new Sorter();
  private final Sorter second = new Sorter();

  @Test
  void loseNothingAndFailNot() throws Exception {
    pollTogether(DovecotOptions.PLAIN);
  }

  @Test
  void loseNothingAndFailNotWithoutMove() throws Exception {
    pollTogether(DovecotOptions.PLAIN.without("MOVE"));
  }

  /** A mail that both move at the same moment may end in the target twice: IMAP has no lock. */
  private void pollTogether(DovecotOptions options) throws Exception {
    try (DovecotServer server = DovecotServer.start(folder, options)) {
      TestMaildir inbox = server.maildir("rua", "");
      IntStream.range(0, MAILS)
          .forEach(i -> inbox.deliver("m%04d".formatted(i), Case.mail("report " + i)));
      pollBy(server, new CyclicBarrier(2));
      assertThat(inbox.mails()).isEmpty();
      assertThat(Stream.of(first, second).flatMap(sorter -> sorter.texts().stream()).distinct())
          .hasSize(MAILS);
      List<String> moved = server.maildir("rua", ".DMARC.processed").texts();
      assertThat(moved.stream().distinct()).hasSize(MAILS);
      assertThat(moved.size()).isLessThanOrEqualTo(2 * MAILS);
    }
  }

  private void pollBy(DovecotServer server, CyclicBarrier together) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> one = executor.submit(() -> poll(server, "one", first, together));
      Future<?> two = executor.submit(() -> poll(server, "two", second, together));
      assertThat(one).succeedsWithin(PATIENCE);
      assertThat(two).succeedsWithin(PATIENCE);
    }
  }

  /** Both have fetched the first chunk before either goes on. */
  private void poll(DovecotServer server, String name, Sorter sorter, CyclicBarrier together) {
    AtomicBoolean met = new AtomicBoolean();
    BatchHandler handler =
        batch -> {
          if (!met.getAndSet(true)) { // batches overlap, and only one of them shall wait
            await(together);
          }
          return sorter.handle(batch);
        };
    TestMailbox.on(server.port(), data.resolve(name)).source().poll(handler, new Tally());
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
