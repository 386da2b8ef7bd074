package org.ruascope.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final long MIB = 1 << 20;

  private static List<List<Long>> cut(List<Long> sizes) {
    List<List<Long>> batches = new java.util.ArrayList<>();
    new Batches<>(sizes.iterator(), size -> size).forEachRemaining(batches::add);
    return batches;
  }

  @Test
  void ofNothingThereAreNone() {
    assertThat(cut(List.of())).isEmpty();
  }

  @Test
  void holdAtMostFiveHundred() {
    assertThat(cut(Collections.nCopies(1_001, 1L)))
        .extracting(List::size)
        .containsExactly(500, 500, 1);
  }

  @Test
  void holdAtMostEightMebibytes() {
    assertThat(cut(List.of(4 * MIB, 4 * MIB, 1L)))
        .containsExactly(List.of(4 * MIB, 4 * MIB), List.of(1L));
  }

  @Test
  void leaveALargeItemAlone() {
    assertThat(cut(List.of(1L, 9 * MIB, 0L, 2L)))
        .containsExactly(List.of(1L), List.of(9 * MIB), List.of(0L, 2L));
  }

  @Test
  void keepTheOrderAndAreCutLazily() {
    Batches<Integer> endless =
        new Batches<>(IntStream.iterate(0, i -> i + 1).iterator(), item -> 1);
    assertThat(endless.next()).hasSize(500).startsWith(0, 1, 2);
    assertThat(endless.next()).startsWith(500);
  }
}
