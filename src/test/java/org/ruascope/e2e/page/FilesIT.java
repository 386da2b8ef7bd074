package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;

/** Each table can be had as CSV and as JSON, by the buttons above it. */
class FilesIT {
  static final List<String> VIEWS =
      Stream.concat(
              Views.ALL.stream().map(view -> view + "?days=90"),
              Stream.of("/policy?days=90&domain=example.com", "/reporters?days=90&only=all"))
          .toList();

  /** Tables without both buttons, or with buttons elsewhere than at the right, just above. */
  private static final String MISPLACED =
      """
      document.querySelectorAll('details').forEach(each => each.open = true);
      return [...document.querySelectorAll('main table')].filter((table) => {
        const parts = table.closest('.captioned');
        const files = parts?.querySelector('.caption > .exports');
        if (files?.querySelectorAll('a[download]').length !== 2) return true;
        const [box, whole] = [files.getBoundingClientRect(), parts.getBoundingClientRect()];
        const gap = table.closest('.scroll').getBoundingClientRect().top - box.bottom;
        return Math.abs(whole.right - box.right) > 2 || gap < 0 || gap > 24;
      }).map((table) => table.outerHTML.slice(0, 100));
      """;

  private final Browser browser = Browser.shared();

  @ParameterizedTest
  @FieldSource("VIEWS")
  void standAboveEachTable(String view) {
    for (Screen screen : Screen.values()) {
      browser.screen(screen).open(DemoPage.at(view));
      assertThat((List<?>) browser.run(MISPLACED)).as("%s on %s", view, screen).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("VIEWS")
  void haveTheSameRowsInBothForms(String view) throws IOException {
    browser.open(DemoPage.at(view));
    List<Long> csv = new ArrayList<>();
    List<Long> json = new ArrayList<>();
    for (OfferedFile file : OfferedFile.all(browser)) {
      assertThat(file.status()).as(file.toString()).isEqualTo("200");
      (file.isCsv() ? csv : json).add(rows(file));
    }
    assertThat(csv).isEqualTo(json).allMatch(rows -> rows > 0);
  }

  private static long rows(OfferedFile file) throws IOException {
    if (!file.isCsv()) {
      JsonNode rows = new ObjectMapper().readTree(file.text());
      return rows.isArray() ? rows.size() : -1;
    }
    try (CSVParser lines = CSVParser.parse(file.text(), CSVFormat.RFC4180)) {
      return lines.stream().skip(1).count();
    }
  }
}
