package org.ruascope.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;

/** Each view can be read by everybody: in light and dark, on a wide screen and on a phone. */
class LooksIT {
  private static final String LIGHTNESS =
      """
      const [r, g, b] = getComputedStyle(document.querySelector(arguments[0])).backgroundColor
        .match(/\\d+/g).map(Number);
      return Math.round((r + g + b) / 7.65);
      """;
  static final List<String> VIEWS = Views.ALL;

  private final Browser browser = Browser.shared();

  @ParameterizedTest
  @FieldSource("VIEWS")
  void light(String view) {
    browser.open(DemoPage.at(view + "?days=90"));
    assertThat(lightness("body")).isGreaterThan(90);
    assertReadable();
  }

  @ParameterizedTest
  @FieldSource("VIEWS")
  void dark(String view) {
    browser.dark().open(DemoPage.at(view + "?days=90"));
    assertThat(lightness("body")).isLessThan(15);
    assertReadable();
  }

  @ParameterizedTest
  @FieldSource("VIEWS")
  void onAPhone(String view) {
    browser.screen(Screen.PHONE).open(DemoPage.at(view + "?days=90"));
    assertThat(browser.run("return innerWidth")).isEqualTo((long) Screen.PHONE.width());
    assertThat(Layout.tooWide(browser)).isEmpty();
    assertReadable();
  }

  private void assertReadable() {
    assertThat(browser.barriers()).as("found by axe").isEmpty();
    assertThat(browser.complaints()).as("errors").isEmpty();
  }

  private long lightness(String css) {
    return Long.parseLong(String.valueOf(browser.run(LIGHTNESS, css)));
  }
}
