package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.TestElasticsearch;

/**
 * A program that drains a mailbox and waits for an answer which never comes.
 *
 * @param stalling what keeps the answer back
 */
record StalledProgram(
    Program program, Site next, Place mailbox, List<Letter> letters, HoldingProxy stalling) {

  /**
   * Starts one, with a mailbox of its own.
   *
   * @param name of the mailbox
   * @param ofElasticsearch whose answer is kept back: Elasticsearch's or the mail server's
   * @param to what; the server doesn't get it
   */
  static StalledProgram start(
      Path folder, String name, DovecotServer server, boolean ofElasticsearch, String to) {
    List<Letter> letters = Post.ofEachKind(name);
    MailboxPlace mailbox = MailboxPlace.plain(server, name, server.port());
    mailbox.fill(letters);
    URI url = TestElasticsearch.url();
    HoldingProxy proxy = new HoldingProxy(ofElasticsearch ? url.getPort() : server.port());
    proxy.hold(to, false);
    Site site =
        ofElasticsearch
            ? new Site(folder, URI.create("http://127.0.0.1:" + proxy.port()), mailbox)
            : new Site(folder, url, MailboxPlace.plain(server, name, proxy.port()));
    Program program = site.start("run", "--once");
    return new StalledProgram(program, new Site(folder, url, mailbox), mailbox, letters, proxy);
  }

  /** Returns when it waits. */
  void awaitStall(Duration patience) {
    stalling.awaitHeld(patience);
  }

  /** It ends, though the answer is kept back still. */
  void assertEnds(int exitCode, Duration patience) {
    try (program;
        stalling) {
      assertThat(program.exitCode(patience)).as(program.toString()).isEqualTo(exitCode);
    }
  }

  /** The next one, undisturbed, does what was left undone. */
  void assertNextRunCompletes() {
    next.drain();
    mailbox.assertFiled(letters);
    next.assertFilesWhole(letters);
  }
}
