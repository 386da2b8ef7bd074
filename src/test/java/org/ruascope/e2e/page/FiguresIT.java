package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.e2e.page.DemoRecords.messages;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.demo.Expected;
import org.ruascope.demo.Expected.Totals;
import org.ruascope.testing.Browser;

/** What the views say is what the demo's reports say, and what Elasticsearch says when asked. */
class FiguresIT {
  private static final String SHOP = "dmarc.policy.domain:example.com";

  private final Browser browser = Browser.shared();

  @Test
  void overviewCountsAllThatIsReported() {
    Expected expected = DemoPage.demo().expected();
    browser.open(DemoPage.at("/?days=365"));
    long all = expected.domains().values().stream().mapToLong(Totals::messages).sum();
    assertThat(browser.text(".figures")).contains("%,d".formatted(all));
    expected
        .domains()
        .forEach(
            (domain, totals) ->
                assertThat(browser.text("main"))
                    .contains(domain, "%,d".formatted(totals.messages())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?days=365&domain=example.com    | dmarc.policy.domain:example.com",
        "/sources?days=365                | dmarc.verdict.sender:order-system",
        "/source?days=365&service=Deskly  | dmarc.source.service.name:Deskly",
        "/failures?days=365               | dmarc.verdict.kind:misaligned",
        "/failures?days=365               | dmarc.verdict.kind:unknown",
        "/reporters?days=365              | dmarc.reporter.org_name:google.com",
        "/countries?days=365              | *:*"
      })
  void figuresAreThoseOfElasticsearch(String view, String query) throws Exception {
    browser.open(DemoPage.at(view));
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertThat(browser.text("main")).contains(messages(query));
  }

  @Test
  void trendCountsEachDay() throws Exception {
    LocalDate day = DemoPage.demo().lastDay().minusDays(10);
    browser.open(DemoPage.at("/trend?from=%s&to=%s".formatted(day.minusDays(5), day)));
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
    for (String alignment : List.of("both", "spf", "none")) {
      String query = "dmarc.alignment:%s AND @timestamp:[%s TO %s]".formatted(alignment, day, day);
      assertThat(browser.text("main")).contains(messages(query));
    }
  }

  @Test
  void periodAndDomainNarrowAllViews() throws Exception {
    browser.open(DemoPage.at("/?days=365")).enter("select[name=days]", "7 days");
    browser.enter("input[name=domain]", "example.com");
    assertThat(browser.address()).hasQuery("days=7&domain=example.com");
    String week = "%s AND @timestamp:[now-6d/d TO now]".formatted(SHOP);
    assertThat(browser.text(".figures")).contains(messages(week));
    browser.click("#nav a[href^='/reporters']");
    assertThat(browser.address()).hasQuery("days=7&domain=example.com");
    assertThat(browser.text("main")).contains(messages(week));
  }

  @Test
  void conditionsAreChipsThatCanBeTakenAway() throws Exception {
    browser.open(DemoPage.at("/source?days=365&verdict=misaligned&domain=example.com"));
    String misaligned = messages(SHOP + " AND dmarc.verdict.kind:misaligned");
    assertThat(browser.text(".figures")).contains(misaligned);
    browser.click(".chip");
    assertThat(browser.texts(".chip")).isEmpty();
    assertThat(browser.text(".figures")).contains(messages(SHOP)).doesNotContain(misaligned);
  }
}
