package org.ruascope.e2e.page;

import java.util.List;
import java.util.Objects;
import org.ruascope.testing.Browser;

/** Whether a page fits its screen. */
final class Layout {
  private static final String TOO_WIDE =
      """
      return [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .filter(e => !e.closest('.scroll, nav, .skip'))
        .map(e => e.outerHTML.slice(0, 160));
      """;

  private Layout() {}

  /** What sticks out, apart from what scrolls by itself; the beginning of each element. */
  static List<String> tooWide(Browser browser) {
    List<?> found = (List<?>) Objects.requireNonNull(browser.run(TOO_WIDE));
    return found.stream().map(String::valueOf).toList();
  }
}
