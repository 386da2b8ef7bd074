package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;
import org.ruascope.testing.TestElasticsearch;

/**
 * What strangers write into reports is text on the page and nothing else: no script of theirs runs,
 * no dialog opens, nothing is fetched, and the page keeps its form.
 */
class HostileTextsIT {
  private static final String FOREIGN_ELEMENTS =
      "return document.querySelectorAll('main :is(script, iframe, svg, img, object, form form)').length";

  @TempDir private Path folder;

  private final Browser browser = Browser.shared();

  @Test
  void areOnlyText() throws IOException {
    TestElasticsearch.wipe();
    ServedPage.ingest(folder, TestElasticsearch.url(), reports());
    try (ServedPage page = ServedPage.start(folder, TestElasticsearch.url())) {
      for (String view : Views.ALL) {
        assertHarmless(page, view);
      }
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
}
