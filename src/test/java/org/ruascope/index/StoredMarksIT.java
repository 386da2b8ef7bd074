package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.Marks.Mark;
import org.ruascope.testing.TestElasticsearch;

class StoredMarksIT {
  private static final Instant NOW = Instant.parse("2026-11-19T07:00:00Z");
  private static final String ID = "weekly/2026-W46/mail";

  private ElasticsearchConnection connection;
  private StoredMarks marks;

  @BeforeEach
  void start() {
    TestElasticsearch.wipe();
    connection = new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
    marks = new StoredMarks(connection);
  }

  @AfterEach
  void stop() {
    connection.close();
  }

  @Test
  void oneBeginsAndNobodyElse() {
    assertThat(marks.isDone(ID)).isFalse();
    assertThat(marks.begin(ID, NOW)).isPresent();
    assertThat(new StoredMarks(connection).begin(ID, NOW.plusSeconds(60))).isEmpty();
    assertThat(marks.begin(ID + "2", NOW)).isPresent();
  }

  @Test
  void whatIsDoneIsNeverBegunAgain() {
    marks.done(begun(NOW), NOW.plusSeconds(5));

    assertThat(marks.isDone(ID)).isTrue();
    assertThat(marks.begin(ID, NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void whatWasReleasedCanBeBegunAtOnce() {
    marks.release(begun(NOW));

    assertThat(marks.begin(ID, NOW)).isPresent();
  }

  @Test
  void oneOfThoseWhoFindAMarkAbandonedTakesItOver() {
    Mark dead = begun(NOW);
    Instant later = NOW.plus(Duration.ofMinutes(15));

    assertThat(marks.begin(ID, later.minusSeconds(1))).isEmpty();
    Optional<Mark> heir = marks.begin(ID, later);
    assertThat(heir).isPresent();
    assertThat(marks.begin(ID, later)).isEmpty();

    marks.release(dead); // it wasn't dead, but is too late
    assertThat(marks.begin(ID, later)).isEmpty();
  }

  @Test
  void whoIsLateButSentMarksNothingThatAnotherHolds() {
    Mark slow = begun(NOW);
    Instant later = NOW.plus(Duration.ofMinutes(16));
    Mark heir = begun(later);

    marks.done(slow, later);
    assertThat(marks.isDone(ID)).isFalse();
    marks.done(heir, later);
    assertThat(marks.isDone(ID)).isTrue();
  }

  private Mark begun(Instant now) {
    return marks.begin(ID, now).orElseThrow();
  }
}
