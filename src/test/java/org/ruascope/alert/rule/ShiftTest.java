package org.ruascope.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Sixty days of a hundred messages each, unless a test says otherwise. */
final class ShiftTest {
  private static final int DAYS = 60;
  private static final Demand DEMAND = new Demand(20, 20, 0.2, 0.2);

  @Test
  void findsTheDayOnWhichItBegan() {
    Optional<Shift> shift = Shift.in(series(day -> day < 50 ? day % 3 : 60), DEMAND);

    assertThat(shift).hasValueSatisfying(found -> assertThat(found.since()).isEqualTo(50));
    assertThat(shift.orElseThrow().now()).isCloseTo(0.6, within(1e-9));
    assertThat(shift.orElseThrow().hits()).isEqualTo(600);
  }

  @Test
  void saysNothingOfWhatIsAsAlways() {
    assertThat(Shift.in(series(day -> day % 3), DEMAND)).isEmpty();
  }

  @Test
  void saysNothingOnceItIsOver() {
    assertThat(Shift.in(series(day -> day >= 40 && day < 55 ? 60 : 1), DEMAND)).isEmpty();
  }

  @Test
  void fewMessagesDoNotAlarm() {
    Series few = new Series(DAYS);
    for (int day = 0; day < DAYS; day++) {
      few.add(day, day == 59 ? 3 : 0, 4);
    }

    assertThat(Shift.in(few, DEMAND)).isEmpty();
  }

  @Test
  void whatScattersFromDayToDayMustFallFurther() {
    Demand slight = new Demand(20, 20, 1, 0.05);
    IntUnaryOperator restless = day -> day < 58 ? (day % 2 == 0 ? 1 : 30) : 35;
    IntUnaryOperator steady = day -> day < 58 ? 15 : 35;

    assertThat(Shift.in(series(restless), slight)).isEmpty();
    assertThat(Shift.in(series(steady), slight)).isPresent();
  }

  @Test
  void aSingleDayMustBePlain() {
    assertThat(Shift.in(series(day -> day < 59 ? 1 : 18), DEMAND)).isEmpty();
    assertThat(Shift.in(series(day -> day < 59 ? 1 : 40), DEMAND)).isPresent();
  }

  @Test
  void aBadDayWeeksAfterIsNoSignThatItGoesOn() {
    IntUnaryOperator week = day -> day >= 40 && day < 47 ? 50 : 1;

    assertThat(Shift.in(series(day -> day == 59 ? 50 : week.applyAsInt(day)), DEMAND)).isEmpty();
    assertThat(Shift.in(series(day -> day >= 58 ? 50 : week.applyAsInt(day)), DEMAND)).isPresent();
  }

  @Test
  void whatWasNeverInOrderDoesNotBeginToFail() {
    assertThat(Shift.in(series(day -> day < 50 ? 30 : 90), DEMAND)).isEmpty();
  }

  private static Series series(IntUnaryOperator hits) {
    Series series = new Series(DAYS);
    for (int day = 0; day < DAYS; day++) {
      series.add(day, hits.applyAsInt(day), 100);
    }
    return series;
  }
}
