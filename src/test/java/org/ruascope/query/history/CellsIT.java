package org.ruascope.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.TestDocuments.record;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.index.Alias;
import org.ruascope.query.Asked;
import org.ruascope.query.Queries;
import org.ruascope.testing.TestDocuments;

/** Sums that are more than a page. */
final class CellsIT {
  @Test
  void comePageByPageAndNoneTwice() {
    try (TestDocuments documents = new TestDocuments()) {
      documents.store(
          record("2026-01-30", "a.example", 1, "both"),
          record("2026-02-01", "a.example", 2, "both"),
          record("2026-02-01", "a.example", 3, "dkim"),
          record("2026-02-02", "a.example", 4, "both"),
          record("2026-01-31", "b.example", 5, "both"),
          record("2026-02-02", "b.example", 6, "none"));
      List<String> read = new ArrayList<>();

      new Cells(documents.searches(), 2)
          .read(
              Alias.RECORDS,
              Queries.everything(),
              List.of("dmarc.alignment"),
              Asked.SUM,
              cell ->
                  read.add(
                      "%s %s %s: %d"
                          .formatted(
                              cell.domain(),
                              cell.day(),
                              cell.text("dmarc.alignment"),
                              cell.found().messages())));

      assertThat(read)
          .containsExactly(
              "a.example 2026-02-02 both: 4",
              "a.example 2026-02-01 both: 2",
              "a.example 2026-02-01 dkim: 3",
              "a.example 2026-01-30 both: 1",
              "b.example 2026-02-02 none: 6",
              "b.example 2026-01-31 both: 5");
    }
  }
}
