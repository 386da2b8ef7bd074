package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** Two processes drain one mailbox at the same time. */
class TwoProcessesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<Letter> LETTERS = Post.of(300, 2_000);

  @TempDir private Path folder;
  @TempDir private Path mails;

  @Test
  void storeEverythingOnceFromDifferentHosts() {
    drainBoth(folder.resolve("one"), folder.resolve("other"));
  }

  @Test
  void storeEverythingOnceWithTheSameData() {
    drainBoth(folder, folder).assertFilesWhole(LETTERS);
  }

  private Site drainBoth(Path one, Path other) {
    TestElasticsearch.wipe();
    try (DovecotServer server = DovecotServer.start(mails, DovecotOptions.PLAIN)) {
      MailboxPlace mailbox = MailboxPlace.plain(server, "shared", server.port());
      mailbox.fill(LETTERS);
      Site site = new Site(one, TestElasticsearch.url(), mailbox);
      try (Program first = site.start("run", "--once");
          Program second =
              new Site(other, TestElasticsearch.url(), mailbox).start("run", "--once")) {
        assertThat(first.exitCode(PATIENCE)).as(first.toString()).isBetween(0, 1);
        assertThat(second.exitCode(PATIENCE)).as(second.toString()).isBetween(0, 1);
      }
      mailbox.assertFiled(LETTERS);
      assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(Post.records(LETTERS));
      assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(Post.reports(LETTERS).size());
      return site;
    }
  }
}
