package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;
import org.ruascope.testing.TestElasticsearch;

/**
 * What strangers write into reports is text on the page and nothing else: no script of theirs runs,
 * no dialog opens, nothing is fetched, and the page keeps its form. In the files that the page
 * offers it is text too.
 */
class HostileTextsIT {
  private static final String FOREIGN_ELEMENTS =
      "return document.querySelectorAll('main :is(script, iframe, svg, img, object, form form)').length";

  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+@\\t\\r-](?!\\d+$)");
  private static final List<String> VIEWS =
      Stream.concat(
              Views.ALL.stream(),
              Stream.of(
                  "/policy?domain=example.com", "/reporters?only=all", "/source?ip=192.0.2.1"))
          .toList();

  @TempDir private Path folder;

  private final Browser browser = Browser.shared();

  @Test
  void areOnlyText() throws IOException {
    TestElasticsearch.wipe();
    ServedPage.ingest(folder, TestElasticsearch.url(), reports());
    try (ServedPage page = ServedPage.start(folder, TestElasticsearch.url())) {
      List<OfferedFile> files = new ArrayList<>();
      for (String view : VIEWS) {
        assertHarmless(page, view);
        files.addAll(OfferedFile.all(browser));
      }
      assertThat(files).allSatisfy(HostileTextsIT::assertHarmless);
      assertThat(files).anyMatch(file -> file.isCsv() && file.text().contains("'="));
      assertThat(files).anyMatch(file -> !file.isCsv() && file.text().contains("<script>"));
    }
  }

  private Path reports() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    for (int i = 0; i < HostileReport.TEXTS.size(); i++) {
      Files.writeString(reports.resolve(i + ".xml"), HostileReport.of(i, yesterday));
    }
    return reports;
  }

  private void assertHarmless(ServedPage page, String view) {
    for (Screen screen : Screen.values()) {
      browser.screen(screen).open(page.at(view));
      assertThat(browser.run("return window.harmed")).as(view).isNull();
      assertThat(browser.run(FOREIGN_ELEMENTS)).as(view).isEqualTo(0L);
      assertThat(Layout.tooWide(browser)).as("%s on %s", view, screen).isEmpty();
    }
    assertThat(browser.barriers()).as(view).isEmpty();
    assertThat(browser.complaints()).as(view).isEmpty();
  }

  /** A browser keeps it as a file, a spreadsheet takes no cell of it for a formula. */
  private static void assertHarmless(OfferedFile file) {
    assertThat(file.status()).as(file.address()).isEqualTo("200");
    assertThat(file.disposition()).matches("attachment; filename=\"[\\w.-]+\\.(csv|json)\"");
    assertThat(file.sniffing()).isEqualTo("nosniff");
    if (file.isCsv()) {
      assertThat(cells(file.text())).as(file.address()).noneMatch(FORMULA.asPredicate());
    } else {
      assertThat(file.type()).isEqualTo("application/json");
      assertThatCode(() -> new ObjectMapper().readTree(file.text())).doesNotThrowAnyException();
    }
  }

  /**
   * Of rows that have a cell for each of their header's names: no text has broken out of its own.
   */
  private static List<String> cells(String csv) {
    try (CSVParser parsed = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      List<CSVRecord> rows = parsed.getRecords();
      assertThat(rows).extracting(CSVRecord::size).containsOnly(rows.getFirst().size());
      return rows.stream().flatMap(CSVRecord::stream).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
