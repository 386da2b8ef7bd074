package org.ruascope.alert.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;

/** Exceptions with limits and groups of their own. */
class QuotaTest {
  private static final String SINCE = "2026-11-01T00:00:00Z";

  private final AlertSettings two = club(Optional.of(2), Optional.of(Grouping.ALL));

  @Test
  void anExceptionAndTheOthersHaveEachTheirPlacesAndTheirRest() {
    Lived life = new Lived(two);
    List<String> told = life.sees("2026-11-02T10:00:00Z", both(others(57), clubs(5)));
    assertThat(told).hasSize(2);
    assertThat(told)
        .filteredOn(message -> message.contains("club"))
        .singleElement()
        .asString()
        .matches("firing c\\d.club.example, firing c\\d.club.example and 3 more");
    assertThat(told)
        .filteredOn(message -> !message.contains("club"))
        .singleElement()
        .asString()
        .endsWith(" and 37 more");
    assertThat(life.mail.ids()).hasSize(22).doesNotHaveDuplicates();
    assertThat(life.tells("2026-11-02T11:10:00Z")).isEmpty();
  }

  @Test
  void anExceptionIsToldThoughTheOthersHaveNoPlaceLeftAlsoIfItHasAsMany() {
    Lived life = new Lived(club(Optional.of(20), Optional.empty()));
    life.sees("2026-11-02T10:00:00Z", others(20));
    assertThat(life.sees("2026-11-02T10:10:00Z", both(others(21), clubs(1))))
        .containsExactly("firing c0.club.example");
    assertThat(life.tells("2026-11-02T11:00:00Z")).containsExactly("firing d20.example");
  }

  @Test
  void theOthersAreToldThoughAnExceptionHasNoPlaceLeftWhoeverAsks() {
    Lived life = new Lived(two);
    life.sees("2026-11-02T10:00:00Z", clubs(2));
    Lived second = life.under(two);
    assertThat(second.sees("2026-11-02T10:10:00Z", both(others(1), clubs(3))))
        .containsExactly("firing d00.example");
    assertThat(second.tells("2026-11-02T10:59:59Z")).isEmpty();
    assertThat(second.tells("2026-11-02T11:00:00Z")).containsExactly("firing c2.club.example");
  }

  @Test
  void criticalOnesOfAnExceptionHaveAsManyPlacesAgain() {
    Lived life = new Lived(two);
    life.sees("2026-11-02T10:00:00Z", clubs(2));
    assertThat(life.sees("2026-11-02T10:10:00Z", both(clubs(3), critical(3))))
        .singleElement()
        .asString()
        .matches("firing u\\d.club.example, firing u\\d.club.example and 1 more");
  }

  @Test
  void whatSharesAMessageIsCountedTogether() {
    Lived life = new Lived(club(Optional.of(2), Optional.empty()));
    assertThat(life.sees("2026-11-02T10:00:00Z", both(others(57), clubs(5))))
        .singleElement()
        .asString()
        .endsWith(" and 40 more");
  }

  @Test
  void anExceptionSharesTheLimitButNotTheMessagesIfItSaysSo() {
    Lived life = new Lived(club(Optional.empty(), Optional.of(Grouping.ALERT)));
    assertThat(life.sees("2026-11-02T10:00:00Z", both(others(6), clubs(2))))
        .hasSize(3)
        .contains("firing c0.club.example", "firing c1.club.example");
    assertThat(life.sees("2026-11-02T10:10:00Z", both(others(6), clubs(15))))
        .hasSize(12)
        .last()
        .asString()
        .endsWith(" and 1 more");
  }

  @Test
  void theMostUrgentMessageIsSentFirstHoweverOthersAreGrouped() {
    Lived life = new Lived(club(Optional.empty(), Optional.of(Grouping.ALL)));
    assertThat(life.sees("2026-11-02T10:00:00Z", both(others(1), critical(1))))
        .containsExactly("firing u0.club.example", "firing d00.example");
    assertThat(
            life.sees("2026-11-02T10:10:00Z", both(new Observation[] {worst("x.test")}, clubs(1))))
        .containsExactly("firing x.test", "firing c0.club.example");
  }

  private static AlertSettings club(Optional<Integer> limit, Optional<Grouping> grouping) {
    return Configured.all(
        QuietHours.NONE, Grouping.DOMAIN, Configured.fewer("club.example", limit, grouping));
  }

  private static Observation[] others(int count) {
    return many(count, i -> Seen.key("d%02d.example".formatted(i), SINCE));
  }

  private static Observation[] clubs(int count) {
    return many(count, i -> Seen.key("c" + i + ".club.example", SINCE));
  }

  private static Observation[] critical(int count) {
    return many(count, i -> worst("u" + i + ".club.example"));
  }

  private static Observation worst(String domain) {
    return Seen.of(Rule.SHARE_FALLS, Severity.CRITICAL, domain, SINCE);
  }

  private static Observation[] many(int count, IntFunction<Observation> each) {
    return IntStream.range(0, count).mapToObj(each).toArray(Observation[]::new);
  }

  private static Observation[] both(Observation[] some, Observation[] others) {
    return Stream.of(some, others).flatMap(Stream::of).toArray(Observation[]::new);
  }
}
