package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.report.Text;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/**
 * Hostile mails among good ones in one batch, and less memory than the batch unpacks to: each gets
 * its reason and goes aside, and the good ones are stored.
 */
class HostileBatchIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SMALL = "-Xmx192m";

  @TempDir private Path folder;
  @TempDir private Path mails;

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void mailbox() {
    try (DovecotServer server = DovecotServer.start(mails, DovecotOptions.PLAIN)) {
      assertDrained(MailboxPlace.plain(server, "postmaster", server.port()), "r");
    }
  }

  @Test
  void folder() {
    assertDrained(new FolderPlace(folder.resolve("drop")), "r\n=1+1\u007f");
  }

  @Test
  void largeMailsFromSeveralFolders() {
    List<List<Letter>> letters = Stream.of("a", "b", "c", "d").map(HostilePost::large).toList();
    List<FolderPlace> places =
        letters.stream()
            .map(each -> new FolderPlace(folder.resolve(each.getFirst().name())))
            .toList();
    Site site = new Site(folder.resolve("site"), TestElasticsearch.url()).withJava(SMALL);
    for (int i = 0; i < places.size(); i++) {
      places.get(i).fill(letters.get(i));
      site.with(places.get(i).settings().replace("drop", "drop-" + i));
    }
    run(site, 0, "run", "--once");
    assertStored(letters.stream().flatMap(List::stream).toList());
  }

  private void assertDrained(Place place, String prefixOfNames) {
    HostilePost post = new HostilePost(prefixOfNames);
    place.fill(post.all());
    Site site = new Site(folder.resolve("site"), TestElasticsearch.url(), place).withJava(SMALL);
    String said = run(site, 1, "run", "--once");
    assertThat(said).contains("%d quarantined".formatted(post.refused().size()));
    place.assertFiled(post.all());
    site.assertFilesWhole(post.all());
    assertReasons(site, post);
    assertStored(post.all());
    assertThat(run(site, 0, "quarantine", "list").lines()).hasSize(1 + post.refused().size());
  }

  private static void assertReasons(Site site, HostilePost post) {
    post.refused()
        .forEach(
            (letter, reason) ->
                assertThat(site.note(letter)).contains("\"reason\" : \"" + reason.word() + "\""));
  }

  private static void assertStored(List<Letter> letters) {
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(Post.reports(letters).size());
    assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(Post.records(letters));
  }

  /** What it prints, which is nothing that steers a terminal, and its exit code. */
  private static String run(Site site, int exitCode, String... command) {
    try (Program program = site.start(command)) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isEqualTo(exitCode);
      String said = program.out() + program.err();
      assertThat(said.codePoints())
          .as(program.toString())
          .allMatch(point -> point == '\n' || Text.isPrintable(point));
      return program.out();
    }
  }
}
