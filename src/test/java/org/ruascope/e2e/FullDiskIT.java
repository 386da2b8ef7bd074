package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.SmallDisk;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/**
 * A disk that is full, or can only be read, wherever ruascope writes; and the next run with room.
 */
class FullDiskIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int UNAVAILABLE = 3;

  @TempDir private Path folder;
  @TempDir private Path mails;

  /**
   * The last column: how many mails may be moved; those that were stored before, and where only the
   * state of the mailbox can't be saved, all.
   */
  @ParameterizedTest
  @CsvSource({
    "data/archive,    full,      archive.path,     10,     0",
    "data/quarantine, read-only, quarantine.path,  10,     0",
    "data/mailboxes,  full,      data.path,        10,     29",
    "temporary,       full,      java.io.tmpdir,   20000,  15"
  })
  void isNamedAndNothingIsLost(String place, String state, String setting, int largest, int moved) {
    List<Letter> letters = Post.of(30, largest);
    TestElasticsearch.wipe();
    try (SmallDisk disk = SmallDisk.mount(folder.resolve(place), "16m");
        DovecotServer server = DovecotServer.start(mails, DovecotOptions.PLAIN)) {
      MailboxPlace mailbox = MailboxPlace.plain(server, "main", server.port());
      mailbox.fill(letters);
      Site site = new Site(folder, TestElasticsearch.url(), mailbox);
      disk.become(state);
      assertTold(site, setting);
      assertThat(mailbox.moved()).isEqualTo(moved);
      disk.become("usable");
      site.drain();
      mailbox.assertFiled(letters);
      site.assertFilesWhole(letters);
      assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(Post.records(letters));
      assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(Post.reports(letters).size());
    }
  }

  private static void assertTold(Site site, String setting) {
    try (Program program = site.start("run", "--once")) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isEqualTo(UNAVAILABLE);
      assertThat(program.err())
          .containsAnyOf("No space left on device", "Read-only file system")
          .contains(setting);
    }
  }
}
