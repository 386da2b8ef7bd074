package org.ruascope.alert.pipeline;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.alert.Rule.BACKLOG_GROWS;
import static org.ruascope.alert.Rule.CERTIFICATE_EXPIRES;
import static org.ruascope.alert.Rule.ELASTICSEARCH_AWAY;
import static org.ruascope.alert.Rule.LOGIN_REFUSED;
import static org.ruascope.alert.Rule.QUARANTINE_GROWS;
import static org.ruascope.alert.Rule.SOURCE_UNREACHABLE;
import static org.ruascope.alert.pipeline.Pipeline.NOON;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.advice.Link;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Severity;

/** What alarms, and what passes by itself and doesn't. */
class PipelineRulesTest {
  private static final String A = "mailboxes.a";
  private static final String B = "mailboxes.b";
  private static final String UNREACHABLE = A + ": imap.example.com:993 refuses connections";

  private final Pipeline pipeline = new Pipeline().works(A).works(B);

  @BeforeEach
  void allHaveWorked() {
    pipeline.judge();
  }

  @Test
  void nothingAlarmsWhereAllIsWell() {
    assertThat(pipeline.passes(ofMinutes(65)).judge())
        .hasSize(6)
        .allSatisfy((rule, seen) -> assertThat(seen).as(rule.word()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1, 60, false", "2, 19, false", "2, 20, true", "9, 60, true"})
  void aMailboxMustFailTwiceAndForTwentyMinutes(int polls, int minutes, boolean alarms) {
    pipeline.fails(A, UNREACHABLE, ofMinutes(minutes), polls, false);

    assertThat(pipeline.sees(SOURCE_UNREACHABLE)).hasSize(alarms ? 1 : 0);
    assertThat(pipeline.sees(LOGIN_REFUSED)).isEmpty();
  }

  @Test
  void itIsSaidWhichAndSinceWhenAndWhatMendsIt() {
    pipeline.fails(A, UNREACHABLE, ofHours(1), 12, false);

    assertThat(pipeline.sees(SOURCE_UNREACHABLE))
        .containsExactly(
            new Observation(
                SOURCE_UNREACHABLE,
                Severity.WARNING,
                null,
                A,
                NOON.minus(ofHours(1)),
                0,
                Map.of(
                    "name",
                    A,
                    "place",
                    "x",
                    "message",
                    UNREACHABLE,
                    "remedy",
                    "mend it",
                    "polls",
                    12),
                new Link("/intake", Map.of())));
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void aRefusedLoginNeedsNoPatienceButASecondRefusal(int polls, boolean alarms) {
    pipeline.fails(A, "login refused", ofMinutes(5), polls, true);

    assertThat(pipeline.sees(LOGIN_REFUSED)).hasSize(alarms ? 1 : 0);
    assertThat(pipeline.sees(SOURCE_UNREACHABLE)).isEmpty();
  }

  @Test
  void itIsCriticalWhenNoMailboxWorks() {
    pipeline.fails(A, UNREACHABLE, ofHours(1), 12, false);
    pipeline.fails(B, "login refused", ofHours(1), 12, true);

    assertThat(pipeline.sees(SOURCE_UNREACHABLE))
        .extracting(Observation::severity)
        .containsExactly(Severity.CRITICAL);
  }

  @Test
  void afterAStartNothingIsKnownOfMailboxesUntilTheyWereTried() {
    Pipeline started = new Pipeline().isNew(A).works(B);
    assertThat(started.judge()).doesNotContainKeys(SOURCE_UNREACHABLE, LOGIN_REFUSED);
    started.fails(A, UNREACHABLE, ofMinutes(1), 1, false);
    assertThat(started.judge()).doesNotContainKeys(SOURCE_UNREACHABLE, LOGIN_REFUSED);
    started.works(A);
    assertThat(started.sees(SOURCE_UNREACHABLE)).isEmpty();
    started.fails(A, UNREACHABLE, ofMinutes(1), 1, false);
    assertThat(started.sees(SOURCE_UNREACHABLE)).isEmpty();
  }

  @Test
  void afterAStartNothingIsKnownOfCertificatesUntilSomebodyHasShownThem() {
    Pipeline started = new Pipeline().isNew(A);
    assertThat(started.judge()).doesNotContainKey(CERTIFICATE_EXPIRES);
    started.shows(A, ofDays(90), ofDays(5));
    assertThat(started.sees(CERTIFICATE_EXPIRES)).hasSize(1);
  }

  @Test
  void afterAStartNothingIsKnownOfWhatGrowsForAnHour() {
    Pipeline started = new Pipeline().works(A).passes(ofMinutes(60));
    assertThat(started.judge()).doesNotContainKey(BACKLOG_GROWS);
    assertThat(started.passes(ofMinutes(5)).sees(BACKLOG_GROWS)).isEmpty();
  }

  @Test
  void elasticsearchIsAwayAlsoIfTheClockIsSetBack() {
    pipeline.elasticsearchIsAway().passes(ofMinutes(5));
    pipeline.isSetBack(ofDays(1)).passes(ofMinutes(10));
    assertThat(pipeline.sees(ELASTICSEARCH_AWAY)).hasSize(1);
  }

  @Test
  void elasticsearchMayBeRestarted() {
    pipeline.elasticsearchIsAway();
    assertThat(pipeline.sees(ELASTICSEARCH_AWAY)).isEmpty();
    pipeline.passes(ofMinutes(5));
    assertThat(pipeline.sees(ELASTICSEARCH_AWAY))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.severity()).isEqualTo(Severity.CRITICAL);
              assertThat(seen.since()).isEqualTo(NOON);
              assertThat(seen.values()).containsEntry("remedy", "start it");
            });
    pipeline.elasticsearchIsBack();
    assertThat(pipeline.sees(ELASTICSEARCH_AWAY)).isEmpty();
    pipeline.elasticsearchIsAway();
    assertThat(pipeline.sees(ELASTICSEARCH_AWAY)).isEmpty();
  }

  @Test
  void elasticsearchThatTakesNothingIsAsGoodAsAway() {
    pipeline.elasticsearchIsBlocked().passes(ofMinutes(10));

    assertThat(pipeline.sees(ELASTICSEARCH_AWAY))
        .singleElement()
        .satisfies(seen -> assertThat(seen.values()).containsEntry("blocked", 1));
  }

  @Test
  void mailboxesArentBlamedForElasticsearch() {
    pipeline.elasticsearchIsAway();
    pipeline.fails(A, "Nothing listens at http://search.internal:9200", ofHours(1), 9, false);
    assertThat(pipeline.sees(SOURCE_UNREACHABLE)).isEmpty();
    pipeline.elasticsearchIsBack().passes(ofMinutes(30));
    assertThat(pipeline.sees(SOURCE_UNREACHABLE)).isEmpty();
    pipeline.fails(A, "can't write to /archive", ofMinutes(20), 4, false);
    assertThat(pipeline.sees(SOURCE_UNREACHABLE)).hasSize(1);
    pipeline.elasticsearchIsAway();
    pipeline.fails(B, B + ": no such host", ofHours(1), 9, false);
    assertThat(pipeline.sees(SOURCE_UNREACHABLE)).extracting(Observation::subject).contains(B);
  }

  @ParameterizedTest
  @CsvSource({
    "P365D, P15D, ",
    "P365D, P14D, WARNING",
    "P90D, PT71H, CRITICAL",
    "P90D, PT-1H, CRITICAL",
    "P6D, P2D, ",
    "P6D, PT28H, CRITICAL",
  })
  void certificatesAreToldOnceTheyShouldHaveBeenRenewed(
      Duration life, Duration left, Severity severity) {
    List<Severity> expected = severity == null ? List.of() : List.of(severity);
    pipeline.shows(A, life, left);
    assertThat(pipeline.sees(CERTIFICATE_EXPIRES))
        .extracting(Observation::severity)
        .isEqualTo(expected);
    pipeline.works(A).elasticsearchShows(life, left);
    assertThat(pipeline.sees(CERTIFICATE_EXPIRES))
        .extracting(Observation::severity)
        .isEqualTo(expected);
  }

  @Test
  void aCertificatesAlertBeginsAtTheSameTimeWheneverItIsSeen() {
    pipeline.elasticsearchShows(ofDays(365), ofDays(10));

    assertThat(pipeline.sees(CERTIFICATE_EXPIRES))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.subject()).isEqualTo("elasticsearch");
              assertThat(seen.since()).isEqualTo(NOON.minus(ofDays(4)));
              assertThat(seen.values())
                  .containsEntry("day_until", LocalDate.parse("2026-04-10"))
                  .containsEntry("hours", 240L);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "40, 90, 140, true",
    "40, 90, 99, false",
    "0, 0, 5000, false",
    "5000, 4000, 3000, false",
    "300, 300, 300, false",
    "100, 900, 300, false",
  })
  void aBacklogThatGrowsIsToldAndAHeapThatShrinksIsnt(
      long first, long second, long third, boolean alarms) {
    pipeline.waiting(A, first).passes(ofMinutes(30));
    pipeline.waiting(A, second).passes(ofMinutes(25)).waiting(A, 0).passes(ofMinutes(5));
    pipeline.waiting(A, third).passes(ofMinutes(30));

    assertThat(pipeline.sees(BACKLOG_GROWS)).hasSize(alarms ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"4, PT1H, false", "5, PT23H, true", "20, P2D, false"})
  void severalUnreadableMailsInADayAreToldAndOldOnesArent(int mails, Duration ago, boolean alarms) {
    pipeline.quarantined(mails, ago);

    assertThat(pipeline.sees(QUARANTINE_GROWS)).hasSize(alarms ? 1 : 0);
  }

  @Test
  void ofTheQuarantineIsToldHowManyAndWhy() {
    pipeline.quarantined(480, ofHours(2));
    assertThat(pipeline.sees(QUARANTINE_GROWS))
        .singleElement()
        .extracting(Observation::values)
        .isEqualTo(Map.of("mails", 480L, "all", 570L, "reason", "too_large"));
    pipeline.quarantineIsUnreadable();
    assertThat(pipeline.judge()).doesNotContainKey(QUARANTINE_GROWS);
  }
}
