package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.Fault;
import org.ruascope.testing.Fault.Break;
import org.ruascope.testing.Fault.Moment;
import org.ruascope.testing.FaultProxy;

/** A line that breaks at a command: the next poll puts each mail where it belongs, once. */
class BrokenLineIT {
  private static final List<String> ALWAYS =
      List.of(
          "AUTHENTICATE",
          "NAMESPACE",
          "SELECT",
          "UID SEARCH",
          "LIST",
          "CREATE",
          "SUBSCRIBE",
          "RFC822.SIZE",
          "BODY.PEEK[]",
          "LOGOUT");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private static Path shared;
  private static final Map<Way, DovecotServer> SERVERS = new EnumMap<>(Way.class);

  @TempDir private Path data;

  @BeforeAll
  static void start() throws IOException {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    start(Way.MOVE);
    start(Way.COPY_AND_UID_EXPUNGE, "MOVE");
    start(Way.COPY_AND_MARK, "MOVE", "UIDPLUS");
  }

  private static void start(Way way, String... withheld) {
    Path folder = shared.resolve(way.name());
    SERVERS.put(way, DovecotServer.start(folder, DovecotOptions.PLAIN.without(withheld)));
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(DovecotServer::close);
  }

  static Stream<Arguments> commands() {
    Stream<Arguments> always = ALWAYS.stream().map(command -> Arguments.of(Way.MOVE, command));
    Stream<Arguments> moving =
        Stream.of(Way.values())
            .flatMap(way -> moving(way).map(command -> Arguments.of(way, command)));
    return Stream.concat(always, moving);
  }

  private static Stream<String> moving(Way way) {
    return switch (way) {
      case MOVE -> Stream.of("UID MOVE 1", "UID MOVE 3");
      case COPY_AND_UID_EXPUNGE ->
          Stream.of(
              "STATUS",
              "UID COPY 1",
              "UID COPY 3",
              "UID STORE 1",
              "UID STORE 3",
              "UID EXPUNGE 1",
              "UID EXPUNGE 3");
      case COPY_AND_MARK -> Stream.of("STATUS", "UID COPY 1", "UID STORE 1", "UID STORE 3");
    };
  }

  @ParameterizedTest
  @MethodSource("commands")
  void losesAndDoublesNothingWhenCut(Way way, String command) {
    List.of(
            new Fault.AtCommand(command, Moment.BEFORE, Break.CUT),
            new Fault.AtCommand(command, Moment.IN_COMMAND, Break.RESET),
            new Fault.AtCommand(command, Moment.IN_ANSWER, Break.CUT),
            new Fault.AtCommand(command, Moment.ANSWERED, Break.RESET))
        .parallelStream()
        .forEach(fault -> breakAt(way, fault, PATIENCE));
  }

  @Test
  void losesAndDoublesNothingWhenItStalls() {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> stalls = new ArrayList<>();
      commands().forEach(at -> stalls.add(executor.submit(() -> stall(at))));
      assertThat(stalls).allSatisfy(stall -> assertThat(stall).succeedsWithin(PATIENCE));
    }
  }

  private void stall(Arguments at) {
    Way way = (Way) at.get()[0];
    Moment moment = way == Way.MOVE ? Moment.IN_ANSWER : Moment.ANSWERED;
    Fault.AtCommand fault = new Fault.AtCommand((String) at.get()[1], moment, Break.STALL);
    breakAt(way, fault, Duration.ofSeconds(4));
  }

  private void breakAt(Way way, Fault.AtCommand fault, Duration timeout) {
    String user =
        (way.name() + fault.command() + fault.moment() + fault.how()).replaceAll("\\W", "");
    Case mailbox =
        Case.on(Objects.requireNonNull(SERVERS.get(way)), user.toLowerCase(Locale.ROOT), data);
    try (FaultProxy proxy = new FaultProxy(mailbox.server().port())) {
      proxy.arm(fault);
      Throwable thrown =
          catchThrowable(() -> mailbox.poll(mailbox.mailbox(proxy.port()).timeout(timeout)));
      assertThat(proxy.isArmed()).as("%s not reached: %s", fault, thrown).isFalse();
      if (!fault.command().equals("LOGOUT")) {
        assertThat(thrown)
            .as(fault.toString())
            .isInstanceOf(UnavailableException.class)
            .hasMessageContainingAll("mailboxes.main", "127.0.0.1:" + proxy.port(), "broke at");
        assertThat(((UnavailableException) thrown).remedy())
            .contains(fault.how() == Break.STALL ? "mailboxes.main.timeout" : "");
      }
    }
    mailbox.poll();
    mailbox.assertAllInPlace();
    mailbox.assertAllHandled();
  }
}
