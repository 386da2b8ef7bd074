package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UidRangesTest {

  @Test
  void joinsWhatTouches() {
    UidRanges ranges = UidRanges.of(List.of(1L, 3L, 5L, 2L));
    assertThat(ranges).hasToString("1:3,5");
    ranges.add(4, 4);
    assertThat(ranges).hasToString("1:5");
  }

  @Test
  void addsNothingWhenLastIsBeforeFirst() {
    UidRanges ranges = new UidRanges();
    ranges.add(5, 4);
    assertThat(ranges.isEmpty()).isTrue();
  }

  @Test
  void takesOthersOut() {
    UidRanges ranges = UidRanges.parse("1:10,20,30:40");
    assertThat(ranges.without(UidRanges.parse("1,3:5,10:33,40"))).hasToString("2,6:9,34:39");
    assertThat(ranges.without(ranges).isEmpty()).isTrue();
    assertThat(ranges.without(UidRanges.parse("11:19"))).isEqualTo(ranges);
  }

  @Test
  void isCutInHalvesByNumber() {
    assertThat(UidRanges.parse("1:3,100:101").halves())
        .extracting(UidRanges::toString)
        .containsExactly("1:3", "100:101");
    assertThat(UidRanges.parse("7").halves()).hasSize(1);
  }

  @Test
  void knowsTheFirstThatIsMissing() {
    assertThat(new UidRanges().firstMissing()).isEqualTo(1);
    assertThat(UidRanges.parse("2:9").firstMissing()).isEqualTo(1);
    assertThat(UidRanges.parse("1:9,11").firstMissing()).isEqualTo(10);
  }

  @Test
  void readsWhatItWrote() {
    assertThat(UidRanges.parse("1:40,42,4294967295")).hasToString("1:40,42,4294967295");
    assertThat(UidRanges.parse("")).hasToString("");
  }

  @Test
  void refusesAnythingElse() {
    assertThatThrownBy(() -> UidRanges.parse("1:a")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void agreesWithAnOrdinarySet() {
    Random random = new Random(7);
    UidRanges ranges = new UidRanges();
    TreeSet<Long> set = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      long first = 1L + random.nextInt(500);
      long last = first + random.nextInt(5);
      ranges.add(first, last);
      for (long uid = first; uid <= last; uid++) {
        set.add(uid);
      }
    }
    for (long uid = 0; uid <= 510; uid++) {
      assertThat(ranges.contains(uid)).as("%d", uid).isEqualTo(set.contains(uid));
    }
    assertThat(UidRanges.of(set)).hasToString(ranges.toString());
  }
}
