package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestElasticsearch;

/** SIGTERM and Ctrl-C in the middle, while servers don't answer. */
class StopIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What supervisors give; each time-out of the servers is longer. */
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

  private static final int LEFT_UNDONE = 1;

  /** Which server doesn't answer what. */
  private enum Stall {
    SEARCH(false, "UID SEARCH"),
    FETCH(false, "BODY.PEEK"),
    RECORDS(true, "\"_index\":\"dmarc-records-"),
    MOVE(false, "UID MOVE");

    final boolean elasticsearch;
    final String text;

    Stall(boolean elasticsearch, String text) {
      this.elasticsearch = elasticsearch;
      this.text = text;
    }
  }

  @TempDir private Path folder;
  @TempDir private Path mails;

  @Test
  void endsSoonWhenServersDoNotAnswer() {
    TestElasticsearch.wipe();
    try (DovecotServer server = DovecotServer.start(mails, DovecotOptions.PLAIN)) {
      List<StalledProgram> all =
          Stream.of(Stall.values()).map(stall -> stalled(stall, server)).toList();
      all.forEach(stalled -> stalled.awaitStall(PATIENCE));
      for (StalledProgram stalled : all) {
        stalled.program().terminate();
        stalled.assertEnds(LEFT_UNDONE, ENDED_WITHIN);
      }
      all.forEach(StalledProgram::assertNextRunCompletes);
    }
  }

  private StalledProgram stalled(Stall stall, DovecotServer server) {
    String name = stall.name().toLowerCase(Locale.ROOT);
    return StalledProgram.start(
        folder.resolve(name), name, server, stall.elasticsearch, stall.text);
  }

  @Test
  void finishesTheBatchInFlight() {
    TestElasticsearch.wipe();
    List<Letter> letters = Post.of(100, 10);
    Place place = new FolderPlace(folder.resolve("drop"));
    place.fill(letters);
    Site site = new Site(folder, TestElasticsearch.url(), place);
    try (Program program = site.start("run", "--once")) {
      awaitFirstMove(program, place);
      assertThat(program.interrupt().exitCode(ENDED_WITHIN)).isEqualTo(LEFT_UNDONE);
    }
    site.drain();
    place.assertFiled(letters);
    site.assertFilesWhole(letters);
  }

  private static void awaitFirstMove(Program program, Place place) {
    while (place.moved() == 0) {
      assertThat(program.endsWithin(Duration.ofMillis(1))).as(program.toString()).isFalse();
    }
  }
}
