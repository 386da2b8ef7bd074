package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.e2e.Letter.Goes;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** Two processes drain one mailbox at the same time. */
class TwoProcessesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Nothing is quarantined, so that the exit code tells whether anything was wrong. */
  private static final List<Letter> LETTERS =
      Post.of(100, 2_000).stream().filter(letter -> letter.goes() != Goes.QUARANTINE).toList();

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
        assertThat(first.exitCode(PATIENCE)).as(first.toString()).isZero();
        assertThat(second.exitCode(PATIENCE)).as(second.toString()).isZero();
      }
      assertFiled(mailbox);
      assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(Post.records(LETTERS));
      assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(Post.reports(LETTERS).size());
      return site;
    }
  }

  /** Servers may do the same MOVE for both, so that a mail is twice where it belongs. */
  private static void assertFiled(Place mailbox) {
    assertThat(Set.copyOf(mailbox.at(Goes.PROCESSED))).isEqualTo(hashes(Goes.PROCESSED));
    assertThat(Set.copyOf(mailbox.at(Goes.NOWHERE))).isEqualTo(hashes(Goes.NOWHERE));
  }

  private static Set<String> hashes(Goes where) {
    return LETTERS.stream()
        .filter(letter -> letter.goes() == where)
        .map(Letter::hash)
        .collect(Collectors.toSet());
  }
}
