package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.ServedAlerts;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.State;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;
import org.ruascope.testing.TestAlerts;

/** What is alarming is seen, understood and answered, whatever strangers have called it. */
class AlertsIT {
  private final Instant now = Instant.now();
  private final Alert key =
      TestAlerts.about(
          Rule.KEY_FAILS,
          Severity.CRITICAL,
          "example.com",
          "orders._domainkey.example.com",
          now.minus(Duration.ofDays(5)));
  private final Alert away =
      TestAlerts.aboutPipeline(
          Rule.SOURCE_UNREACHABLE, "mailboxes.main", now.minus(Duration.ofDays(2)));
  private final Alert past =
      TestAlerts.over(
          TestAlerts.about(
              Rule.STRANGERS_SPIKE,
              Severity.WARNING,
              "example.org",
              "",
              now.minus(Duration.ofDays(40))),
          now.minus(Duration.ofDays(30)));
  private static final String FOREIGN_ELEMENTS =
      "return document.querySelectorAll('main :is(script, iframe, svg, img, object)').length";

  private final Browser browser = Browser.shared();
  private final ServedAlerts page = new ServedAlerts();

  @BeforeEach
  void keep() {
    page.add(key);
    page.add(away);
    page.add(past);
  }

  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    page.close();
  }

  @Test
  void whatFiresStandsFirstAndItsCountBesideTheName() {
    browser.open(page.at("/alerts"));
    browser.await("the count", "return document.querySelector('#nav .count') !== null");

    assertThat(browser.text("#nav .count")).startsWith("2");
    assertThat(browser.texts("section:first-of-type .finding")).hasSize(2);
    assertThat(browser.text("main")).contains("Firing: 2", "History", "strangers_spike");
    readable("alerts");
  }

  @Test
  void oneSaysWhyAndLeadsToTheRecordsBehindIt() {
    browser.open(page.at("/alerts")).follow("orders._domainkey");

    assertThat(browser.text("main"))
        .contains("It is orders._domainkey.example.com, which nobody expected.")
        .contains("Mail of orders._domainkey.example.com is refused.")
        .contains("Mend orders._domainkey.example.com.", "Began", "It was noticed");
    assertThat(browser.run("return document.querySelector('canvas') !== null")).isEqualTo(true);
    assertThat(browser.run("return document.querySelector('.more[href^=\"/records\"]').search"))
        .asString()
        .contains("domain=example.com", "from=");
    readable("alert");
  }

  @Test
  void thePipelinesSayWhatFails() {
    browser.open(page.at("/alerts")).follow("mailboxes.main");

    assertThat(browser.text("main")).contains("A mailbox can’t be polled");
    assertThat(browser.texts("canvas")).isEmpty();
    readable("alert-pipeline");
  }

  @Test
  void acknowledgingEndsItsCount() {
    browser.open(page.at("/alert?id=" + key.id()));
    browser.enter(".acknowledge input", "it is <i>being</i> mended").click(".acknowledge button");
    browser.await("the state", "return document.body.innerText.includes('acknowledged it')");

    assertThat(page.now(key).state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(browser.text("main")).contains("knows of it", "it is <i>being</i> mended");
    browser.click("#nav a[href^='/alerts']");
    browser.await(
        "the count", "return document.querySelector('#nav .count')?.innerText.startsWith('1')");
    assertThat(browser.text("main")).contains("Firing: 1", "Known to somebody", "knows of it");
  }

  @Test
  void silencingKeepsTheNoteAndCanBeEnded() {
    browser.open(page.at("/alert?id=" + key.id()));
    browser.run("document.querySelector('.silence').open = true");
    browser.enter(".silence [name=note]", "the key is changed <b>on Monday</b>");
    browser.click(".silence button");
    browser.await("the silence", "return document.body.innerText.includes('Silent until')");

    Silence silence = Objects.requireNonNull(page.now(key).silence());
    assertThat(silence.note()).isEqualTo("the key is changed <b>on Monday</b>");
    assertThat(silence.until())
        .isBetween(now.plus(Duration.ofDays(6)), now.plus(Duration.ofDays(9)));
    assertThat(browser.text("main")).contains("the key is changed <b>on Monday</b>");
    browser.click(".deeds > button:last-of-type");
    browser.await("its end", "return !document.body.innerText.includes('Silent until')");
    assertThat(page.now(key).state()).isEqualTo(State.FIRING);
  }

  @Test
  void withoutAnyItSaysThatAllIsWell() {
    try (ServedAlerts empty = new ServedAlerts()) {
      browser.open(empty.at("/alerts"));

      assertThat(browser.text("main")).contains("Nothing is wrong");
      assertThat(browser.texts("#nav .count")).isEmpty();
      readable("alerts-empty");
    }
  }

  @Test
  void hostileTextsAreOnlyText() {
    List<Alert> hostile =
        HostileReport.TEXTS.stream()
            .map(text -> TestAlerts.about(Rule.NEW_SERVICE, Severity.INFO, text, text, now))
            .toList();
    hostile.forEach(page::add);
    for (Screen screen : Screen.values()) {
      harmless(screen, "/alerts");
    }
    hostile.forEach(alert -> harmless(Screen.PHONE, "/alert?id=" + alert.id()));
  }

  private void harmless(Screen screen, String view) {
    browser.screen(screen).open(page.at(view));
    assertThat(browser.run("return window.harmed")).as(view).isNull();
    assertThat(browser.run(FOREIGN_ELEMENTS)).as(view).isEqualTo(0L);
    assertThat(Layout.tooWide(browser)).as("%s on %s", view, screen).isEmpty();
  }

  /** On a wide screen and a phone, in light and dark. */
  private void readable(String view) {
    for (Screen screen : Screen.values()) {
      for (boolean dark : List.of(false, true)) {
        Browser as = browser.screen(screen);
        (dark ? as.dark() : as.light()).open(browser.address());
        assertThat(browser.barriers()).as("%s on %s", view, screen).isEmpty();
        assertThat(Layout.tooWide(browser)).as("%s on %s", view, screen).isEmpty();
      }
    }
  }
}
