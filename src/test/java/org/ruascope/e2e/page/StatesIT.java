package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;
import org.ruascope.testing.HoldingProxy;
import org.ruascope.testing.TestElasticsearch;

/** Nothing to show, too much to show, nobody to ask: the page says what to do. */
class StatesIT {
  private static final int MANY_DOMAINS = 500;

  /** More than can be ranked or leafed through: a million would look the same. */
  private static final int MANY_SOURCES = 15_000;

  private static final String WAITING =
      "return document.querySelector('#waiting').innerText.includes('Loading')";

  @TempDir private Path folder;

  private final Browser browser = Browser.shared();

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void empty() {
    try (ServedPage page = ServedPage.start(folder, TestElasticsearch.url())) {
      for (String view : Views.ALL) {
        browser.screen(Screen.PHONE).open(page.at(view));
        assertThat(browser.barriers()).as(view).isEmpty();
        assertThat(Layout.tooWide(browser)).as(view).isEmpty();
      }
      assertThat(browser.open(page.at("/")).text("main")).contains("first report");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void loading() {
    try (HoldingProxy way = new HoldingProxy(TestElasticsearch.url().getPort());
        ServedPage page = ServedPage.start(folder, URI.create("http://127.0.0.1:" + way.port()))) {
      browser.open(page.at("/intake"));
      way.hold("_search", true);
      browser.begin("#nav a[href^='/trend']").await("word of it", WAITING);
      assertThat(browser.text("#nav [aria-current]")).isEqualTo("Trend");
      assertThat(browser.run("return document.querySelector('main').ariaBusy")).isEqualTo("true");
      assertThat(browser.barriers()).isEmpty();
      browser.visit(page.at("/trend")).await("word of it", WAITING);
      way.release();
      browser.awaitShown();
      assertThat(browser.text("h1")).startsWith("Trend");
      assertThat(browser.text("#waiting")).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void withoutElasticsearch() {
    HoldingProxy way = new HoldingProxy(TestElasticsearch.url().getPort());
    URI elasticsearch = URI.create("http://127.0.0.1:" + way.port());
    try (ServedPage page = ServedPage.start(folder, elasticsearch)) {
      way.hold("_search", false).close();
      for (String view : Views.NAMED) {
        browser.open(page.at(view));
        assertThat(browser.text("main")).as(view).contains(elasticsearch.toString());
        assertThat(browser.barriers()).as(view).isEmpty();
      }
    }
  }

  @Test
  void huge() {
    try (ServedPage page = ServedPage.start(folder, TestElasticsearch.url())) {
      TestElasticsearch.send("POST", "/_bulk?refresh=true", manySources());
      for (String view : Views.ALL) {
        browser.screen(Screen.WIDE).open(page.at(view));
        assertThat(browser.texts("main tr, main article, main details"))
            .as(view)
            .hasSizeLessThan(600);
        assertThat(Layout.tooWide(browser)).as(view).isEmpty();
      }
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.open(page.at("/")).text("main")).contains("500");
      assertThat(browser.open(page.at("/sources")).text("main"))
          .contains("There are more groups than are ranked here", "1 to 50 of more than");
      assertThat(browser.open(page.at("/records")).text("main"))
          .contains("1 to 50 of 15,000", "One can leaf through 10,000 records");
    }
  }

  /** Records of many domains and reporters, each from an address of its own. */
  private static String manySources() {
    String day = LocalDate.now(ZoneOffset.UTC).minusDays(4).toString();
    String index = "dmarc-records-" + day.substring(0, 7).replace('-', '.');
    return IntStream.range(0, MANY_SOURCES)
        .mapToObj(number -> record(index, day, number))
        .collect(Collectors.joining());
  }

  private static String record(String index, String day, int number) {
    int domain = number % MANY_DOMAINS;
    return """
        {"index":{"_index":"%s"}}
        {"@timestamp":"%sT00:00:00Z","source":{"ip":"198.18.%d.%d"},"dmarc":{\
        "reporter":{"org_name":"Reporter %d"},"policy":{"domain":"domain%d.example","p":"none"},\
        "messages":{"all":%d,"aligned":0,"dkim_aligned":0,"spf_aligned":0},"alignment":"none",\
        "disposition":"none","source":{"name":"10.%d.%d.0/24 (prefix)"},\
        "verdict":{"kind":"unknown","failing":["dkim_missing"]},\
        "header_from":"domain%d.example"}}
        """
        .formatted(
            index,
            day,
            number / 250,
            number % 250,
            domain,
            domain,
            1 + number,
            number / 250,
            number % 250,
            domain);
  }
}
