package org.ruascope.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.DatagramProxy;
import org.ruascope.testing.NsdServer;

/** Lines that lose questions, name servers that are dead, and what is asked how often. */
class ResolverFaultsIT {
  private static final Answer FOUND = Answer.of(List.of("192.0.2.1"));

  @TempDir static Path folder;
  private static NsdServer server;

  private final AtomicInteger holes = new AtomicInteger();
  private final Resolvers time = new Resolvers();
  private DatagramProxy line;
  private Resolver resolver;

  @BeforeAll
  static void start() {
    server =
        NsdServer.in(folder)
            .zone("example", "* A 192.0.2.1\nshort 5 A 192.0.2.1\ntext TXT something\n")
            .start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    line = new DatagramProxy(server.address());
    resolver = time.of(line.address());
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void asksOnceForAllWhoWantToKnow() {
    CompletableFuture<Answer> held = new CompletableFuture<>();
    line.lose(question -> held.join() == null); // nothing passes until all have asked
    List<CompletableFuture<Answer>> all =
        Stream.of("a.example", "A.EXAMPLE", "a.example.")
            .map(name -> resolver.ask(name, RecordType.A))
            .toList();
    all.getFirst().cancel(true); // one's own, and nobody else's
    held.complete(FOUND);
    assertThat(all.subList(1, 3)).allMatch(answer -> answer.join().equals(FOUND));
    assertThat(ask("a.example")).isEqualTo(FOUND);
    assertThat(line.questions()).isEqualTo(1);
  }

  @Test
  void asksAgainWhenAQuestionGotLost() {
    AtomicInteger count = new AtomicInteger();
    line.lose(question -> count.getAndIncrement() % 2 == 0);
    assertThat(ask("a.example")).isEqualTo(FOUND);
    assertThat(line.questions()).isEqualTo(2);
  }

  @Test
  void givesUpAfterItsTriesAndDoesNotAskForAMinute() {
    line.lose(question -> true);
    assertThat(ask("a.example")).isEqualTo(Answer.NO_ANSWER);
    assertThat(ask("a.example")).isEqualTo(Answer.NO_ANSWER);
    assertThat(line.questions()).isEqualTo(2);
    line.lose(question -> false);
    time.pass(Duration.ofSeconds(61));
    assertThat(ask("a.example")).isEqualTo(FOUND);
  }

  @Test
  void remembersAnswersAsLongAsTheyHold() {
    ask("a.example"); // five minutes
    ask("short.example"); // five seconds, which count as a minute
    resolver.ask("text.example", RecordType.A).join(); // nothing, for two minutes
    time.pass(Duration.ofSeconds(59));
    askAll();
    assertThat(line.questions()).isEqualTo(3);
    time.pass(Duration.ofSeconds(2));
    askAll();
    assertThat(line.questions()).as("short").isEqualTo(4);
    time.pass(Duration.ofSeconds(60));
    askAll();
    assertThat(line.questions()).as("short, and nothing").isEqualTo(6);
    time.pass(Duration.ofMinutes(3));
    askAll();
    assertThat(line.questions()).as("all").isEqualTo(9);
  }

  @Test
  void asksTheNextServerWhenOneIsSilent() {
    try (DatagramProxy hole = DatagramProxy.blackHole()) {
      Resolver two = time.of(hole.address(), line.address());
      for (int i = 0; i < 3 * Breaker.SUSPICIOUS; i++) {
        assertThat(Resolvers.ask(two, "n" + i + ".example", RecordType.A)).isEqualTo(FOUND);
      }
      assertThat(hole.questions()).as("while it seemed alive").isLessThan(Breaker.SUSPICIOUS + 20);
    }
  }

  @Test
  void asksTheNextServerWhenOneDoesNotKnow(@TempDir Path another) {
    try (NsdServer ignorant = NsdServer.in(another).zone("elsewhere", "").start()) {
      Resolver two = time.of(ignorant.address(), line.address());
      assertThat(Resolvers.ask(two, "a.example", RecordType.A)).isEqualTo(FOUND);
    }
  }

  @Test
  void leavesADeadServerAloneUntilItIsBack() {
    line.lose(question -> true);
    askFor(2 * Breaker.SUSPICIOUS);
    await(() -> questionsFor(1) == 0); // the probe gets lost too
    assertThat(questionsFor(2 * Breaker.SUSPICIOUS)).isZero();
    time.pass(Duration.ofSeconds(31));
    assertThat(ask("later.example")).isEqualTo(Answer.NO_ANSWER);
    line.lose(question -> false);
    time.pass(Duration.ofSeconds(31));
    await(() -> ask("back.example").equals(FOUND));
  }

  @Test
  void goesOnAskingAServerThatIsSilentAboutSomeNamesOnly() {
    line.lose(question -> new String(question, StandardCharsets.ISO_8859_1).contains("hole"));
    for (int i = 0; i < 3 * Breaker.SUSPICIOUS; i += 20) {
      askFor(20);
    }
    assertThat(ask("a.example")).isEqualTo(FOUND);
  }

  @Test
  void turnsAwayWhatIsTooMuch() {
    line.lose(question -> true);
    List<CompletableFuture<Answer>> all =
        IntStream.range(0, 9_000)
            .mapToObj(i -> resolver.ask("hole" + i + ".example", RecordType.A))
            .toList();
    assertThat(all.stream().filter(CompletableFuture::isDone)).hasSizeBetween(1, 600);
    assertThat(all).allMatch(answer -> answer.join().equals(Answer.NO_ANSWER));
  }

  private void askAll() {
    ask("a.example");
    ask("short.example");
    ask("text.example");
  }

  private Answer ask(String name) {
    return Resolvers.ask(resolver, name, RecordType.A);
  }

  private int questionsFor(int number) {
    int before = line.questions();
    askFor(number);
    return line.questions() - before;
  }

  /** Different names, at once. */
  private void askFor(int number) {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, number)
            .mapToObj(i -> "hole" + holes.getAndIncrement() + ".example")
            .map(name -> resolver.ask(name, RecordType.A))
            .toList();
    answers.forEach(CompletableFuture::join);
  }

  private static void await(BooleanSupplier condition) {
    for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
