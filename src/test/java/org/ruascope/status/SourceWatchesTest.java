package org.ruascope.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruascope.check.Check;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.LoginRefusedException;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.status.SourceState.Failure;
import org.ruascope.status.SourceState.Poll;
import org.ruascope.testing.PlainMailbox;

/** What is told of a mailbox, from before its first poll. */
class SourceWatchesTest {
  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final Source MAIN = new Named("mailboxes.main");

  private Instant now = NOON;
  private final SourceWatches watches =
      new SourceWatches(
          List.of(PlainMailbox.settings("main", 143, "postmaster", "s3cret")),
          List.of(),
          () -> now);

  @Test
  void tellsWhereAndWhenButNotWhoLogsInOrHow() {
    watches.planned(MAIN, NOON.plusSeconds(60));

    assertThat(main().place()).isEqualTo("127.0.0.1, INBOX");
    assertThat(main().schedule()).isEqualTo("every 5m");
    assertThat(main().next()).isEqualTo(NOON.plusSeconds(60));
    assertThat(main().toString()).doesNotContain("s3cret", "postmaster");
  }

  @Test
  void countsWhatCameOfEachPollAndOfAll() {
    poll(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.ACCEPTED);
    poll(Outcome.QUARANTINED);

    assertThat(main().last())
        .isEqualTo(new Poll(NOON.plusSeconds(2), 2_000, 1, Map.of("quarantined", 1L)));
    assertThat(main().outcomes())
        .isEqualTo(Map.of("accepted", 2L, "duplicate", 1L, "quarantined", 1L));
    assertThat(main().backlog()).isZero();
    assertThat(main().polling()).isNull();
  }

  @Test
  void whileItPollsTheBacklogShrinks() {
    watches.begins(MAIN, NOON.plusSeconds(300));
    watches.found(MAIN, 10);
    watches.done(MAIN, List.of(parsed(Outcome.ACCEPTED), parsed(Outcome.ACCEPTED)));

    assertThat(main().polling()).isEqualTo(NOON);
    assertThat(main().next()).isEqualTo(NOON.plusSeconds(300));
    assertThat(main().backlog()).isEqualTo(8);
    watches.found(MAIN, -8);
    assertThat(main().backlog()).isZero();
  }

  @Test
  void aFailureLastsSinceTheFirstAndEndsWithTheNextSuccess() {
    fail("login refused");
    now = now.plusSeconds(300);
    fail("login still refused");

    assertThat(main().failure())
        .isEqualTo(new Failure("login still refused", "check the password", NOON, 2, true));
    poll(Outcome.ACCEPTED);
    assertThat(main().failure()).isNull();
  }

  @Test
  void aBugIsNotShownInItsOwnWords() {
    watches.begins(MAIN, null);
    watches.ended(MAIN, new IllegalStateException("secret insides"));

    assertThat(String.valueOf(main().failure())).contains("bug").doesNotContain("insides");
  }

  @Test
  void othersThanTheConfiguredAreNobodys() {
    watches.begins(new Named("ingest"), null);

    assertThat(watches.states()).singleElement().extracting(SourceState::polling).isNull();
  }

  private SourceState main() {
    return watches.states().getFirst();
  }

  private void fail(String message) {
    watches.begins(MAIN, null);
    watches.ended(MAIN, new LoginRefusedException(message, "check the password", null));
  }

  /** Takes two seconds. */
  private void poll(Outcome... outcomes) {
    watches.begins(MAIN, null);
    now = now.plusSeconds(2);
    watches.found(MAIN, outcomes.length);
    for (Outcome outcome : outcomes) {
      watches.done(MAIN, List.of(parsed(outcome)));
    }
    watches.ended(MAIN, null);
  }

  private static Parsed parsed(Outcome outcome) {
    return new Parsed(
        new Delivery("mail", Content.of(new byte[0])), List.of(Finding.other("mail", outcome)));
  }

  private record Named(String name) implements Source {
    @Override
    public void poll(BatchHandler handler, Progress progress) {}

    @Override
    public List<Check> checks() {
      return List.of();
    }
  }
}
