package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  record Inner(long spfAligned, @Nullable String word) {}

  record Row(
      String firstName,
      @Nullable Inner within,
      List<Inner> many,
      Map<String, Long> map,
      Instant at) {}

  private static final Columns COLUMNS = Columns.of(Row.class);

  @Test
  void recordsWithinBecomeColumns() {
    assertThat(COLUMNS.names())
        .containsExactly("first_name", "within.spf_aligned", "within.word", "many", "map", "at");
  }

  @Test
  void listsAndMapsAreOneCell() {
    Row row =
        new Row(
            "a",
            new Inner(7, "w"),
            List.of(new Inner(1, "x"), new Inner(2, "y")),
            Map.of("pass", 3L),
            Instant.EPOCH);
    assertThat(COLUMNS.cells(row))
        .containsExactly(
            "a",
            7L,
            "w",
            "spf_aligned=1 word=x; spf_aligned=2 word=y",
            "pass=3",
            "1970-01-01T00:00:00Z");
  }

  @Test
  void whatIsAbsentLeavesItsCellsEmpty() {
    assertThat(COLUMNS.cells(new Row("", null, List.of(), Map.of(), Instant.EPOCH)))
        .containsExactly("", null, null, "", "", "1970-01-01T00:00:00Z");
  }
}
