package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.testing.Browser;

/** The demo's story (docs/demo.md) can be read off the page, each part in two clicks at most. */
class StoryIT {
  private final Browser browser = Browser.shared();

  @BeforeEach
  void overview() {
    browser.open(DemoPage.at("/?days=90"));
  }

  @Test
  void brokenKey() {
    assertThat(browser.text("main")).contains("orders._domainkey.example.com");
    browser.click("#nav a[href^='/failures']");
    assertThat(browser.text("main"))
        .contains("Publish the key orders._domainkey.example.com again")
        .contains("Add 192.0.2.21 to the SPF record");
  }

  @Test
  void newService() {
    browser.click("#nav a[href^='/sources']");
    assertThat(browser.texts("tbody th")).anyMatch(row -> row.matches("(?s)Deskly\\s+new.*"));
    browser.follow("Deskly");
    assertThat(browser.text("main")).contains("deskly.example", "misaligned", "help desk");
  }

  @Test
  void forwarder() {
    browser.click("#nav a[href^='/failures']");
    assertThat(browser.text("main")).containsPattern("(?s)Forwarded: .*University of Example");
    browser.follow("University of Example");
    assertThat(browser.text("main")).contains("forwarded");
  }

  @Test
  void spoofer() {
    browser.click("#nav a[href^='/failures']");
    assertThat(browser.text("main")).containsPattern("(?s)Strangers: .*203\\.0\\.113\\.\\d+");
    browser.follow("203.0.113.");
    assertThat(browser.text("main")).contains("unknown", "203.0.113.");
  }

  @Test
  void isItSafeToGoOn() {
    browser.enter("input[name=domain]", "example.com").click("#nav a[href^='/policy']");
    assertThat(browser.text("main")).contains("not yet safe", "order-system", "Deskly");
  }
}
