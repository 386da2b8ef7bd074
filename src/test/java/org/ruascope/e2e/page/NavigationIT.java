package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.ruascope.testing.Browser;

/** One finds one's way: by links, by the browser's buttons, by the keyboard, by sent addresses. */
class NavigationIT {
  private static final String FOCUSED = "return document.activeElement.textContent";

  private final Browser browser = Browser.shared();

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void eachViewIsOneClickAway() {
    browser.open(DemoPage.at("/?days=90"));
    for (String view : Views.NAMED) {
      browser.click("#nav a[href='%s?days=90']".formatted(view));
      assertThat(browser.address()).hasPath(view);
      assertThat(browser.run("return document.title")).asString().endsWith(" – ruascope");
      assertThat(browser.texts("#nav [aria-current=page]")).hasSize(1);
      assertThat(browser.texts("h1")).hasSize(1);
    }
    assertThat(browser.texts("#nav a")).hasSameSizeAs(Views.NAMED);
  }

  @Test
  void backAndForward() {
    browser.open(DemoPage.at("/?days=90"));
    String overview = browser.text("main");
    browser.click("#nav a[href^='/failures']");
    String failures = browser.text("main");
    assertThat(browser.back().text("main")).isEqualTo(overview);
    assertThat(browser.forward().text("main")).isEqualTo(failures);
  }

  @Test
  void anAddressShowsAStrangerTheSame() {
    browser.open(DemoPage.at("/?days=90")).click("#nav a[href^='/sources']");
    browser.follow("order-system");
    String shown = browser.text("main");
    assertThat(browser.openAsStranger(browser.address()).text("main")).isEqualTo(shown);
  }

  @Test
  void byKeyboard() {
    browser.open(DemoPage.at("/?days=90")).press(Keys.TAB);
    assertThat(browser.run(FOCUSED)).asString().startsWith("Skip");
    browser.press(Keys.TAB).press(Keys.TAB).press(Keys.TAB);
    assertThat(browser.run(FOCUSED)).asString().startsWith("Alerts");
    browser.press(Keys.TAB);
    assertThat(browser.run(FOCUSED)).isEqualTo("Trend");
    browser.press(Keys.ENTER).awaitShown();
    assertThat(browser.address()).hasPath("/trend");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("view");
  }

  @Test
  void theChoiceOfDarkIsRemembered() {
    browser.open(DemoPage.at("/")).click("#theme");
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
    browser.open(DemoPage.at("/trend"));
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
    browser.openAsStranger(DemoPage.at("/"));
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("light");
  }
}
