package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** SIGKILL between any two lines of the write order (ADR 3): what is there then, and at the end. */
class KillAtStepIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Reports, and mails to be moved, of each step; among the reports is a collision. */
  private static final List<Letter> KINDS = Post.ofEachKind("");

  private static final int RECORDS = (int) Post.records(KINDS);
  private static final int REPORTS = Post.reports(KINDS).size();
  private static final int ARCHIVED = 6;
  private static final int PROCESSED = 5;
  private static final int MOVED = 7;

  private static final String RECORD_BULK = "\"_index\":\"dmarc-records-";
  private static final String REPORT_BULK = "\"create\":";
  private static final String COLLIDING_BULK = "\"collision\":true";
  private static final String MOVE = "UID MOVE 1";
  private static final String SECOND_MOVE = "UID MOVE 6";

  private static final List<Step> STEPS =
      List.of(
          before("records", RECORD_BULK, new There(0, 0, 0, 0)),
          after("records", RECORD_BULK, new There(RECORDS, 0, 0, 0)),
          before("marks", REPORT_BULK, new There(RECORDS, 0, 0, 0)),
          after("marks", REPORT_BULK, new There(RECORDS, REPORTS - 1, 0, 0)),
          after("colliding-marks", COLLIDING_BULK, new There(RECORDS, REPORTS, 0, 0)),
          before("move", MOVE, new There(RECORDS, REPORTS, ARCHIVED, 0)),
          after("move", MOVE, new There(RECORDS, REPORTS, ARCHIVED, PROCESSED)),
          before("second-move", SECOND_MOVE, new There(RECORDS, REPORTS, ARCHIVED, PROCESSED)),
          after("second-move", SECOND_MOVE, new There(RECORDS, REPORTS, ARCHIVED, MOVED)),
          before("logout", "LOGOUT", new There(RECORDS, REPORTS, ARCHIVED, MOVED)));

  /** Where the program is stopped and killed, and what is there then. */
  private record Step(String name, String text, boolean answered, There left) {}

  private static Step before(String name, String text, There left) {
    return new Step("before-" + name, text, false, left);
  }

  private static Step after(String name, String text, There left) {
    return new Step("after-" + name, text, true, left);
  }

  /** What is there: documents, files, and mails that are no longer in INBOX. */
  private record There(long records, long reports, long archived, long moved) {
    There plus(There more) {
      return new There(
          records + more.records,
          reports + more.reports,
          archived + more.archived,
          moved + more.moved);
    }
  }

  @TempDir private Path folder;
  @TempDir private Path mails;
  private DovecotServer server;

  @BeforeEach
  void start() {
    server = DovecotServer.start(mails, DovecotOptions.PLAIN);
    TestElasticsearch.wipe();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void leavesWhatTheNextRunCompletes() {
    List<Letter> letters = new ArrayList<>();
    for (Step step : STEPS) {
      List<Letter> more = Post.ofEachKind(step.name());
      mailbox(step, server.port()).fill(more);
      There before = now();
      killAt(step);
      assertThat(now()).as("more at %s", step.name()).isEqualTo(before.plus(step.left()));
      letters.addAll(more);
    }
    Place[] mailboxes = mailboxes(server.port()).toArray(Place[]::new);
    Site site = new Site(folder, TestElasticsearch.url(), mailboxes);
    site.drain();
    site.assertFilesWhole(letters);
    long steps = STEPS.size();
    assertThat(now())
        .isEqualTo(new There(steps * RECORDS, steps * REPORTS, steps * ARCHIVED, steps * MOVED));
  }

  private There now() {
    return new There(
        StoredDocuments.count("dmarc-records"),
        StoredDocuments.count("dmarc-reports"),
        new Site(folder, TestElasticsearch.url()).archived().size(),
        mailboxes(0).mapToInt(Place::moved).sum());
  }

  private Stream<MailboxPlace> mailboxes(int port) {
    return STEPS.stream().map(step -> mailbox(step, port));
  }

  private void killAt(Step step) {
    try (HoldingProxy elasticsearch = new HoldingProxy(TestElasticsearch.url().getPort());
        HoldingProxy imap = new HoldingProxy(server.port())) {
      HoldingProxy holding = step.text().startsWith("\"") ? elasticsearch : imap;
      holding.hold(step.text(), step.answered());
      URI url = URI.create("http://127.0.0.1:" + elasticsearch.port());
      try (Program program =
          new Site(folder, url, mailbox(step, imap.port())).start("run", "--once")) {
        holding.awaitHeld(PATIENCE);
        program.kill();
      }
    }
  }

  private MailboxPlace mailbox(Step step, int port) {
    return MailboxPlace.plain(server, step.name(), port);
  }
}
