package org.ruascope.bench;

import java.net.URI;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ruascope.testing.Browser;

/** How long people wait: from a click to the frame in which the whole view is painted. */
final class PageClicks {
  private static final int ROUNDS = 10;
  private static final String CLICK =
      """
      const [view, done] = arguments;
      const begin = performance.now();
      document.querySelector(`#nav a[href^="${view}?"]`).click();
      const painted = () => setTimeout(() => done(performance.now() - begin));
      const look = () => requestAnimationFrame(
        document.querySelector('[aria-busy]') ? look : painted);
      look();
      """;

  private final Browser browser = Browser.shared();
  private final URI page;

  PageClicks(URI page) {
    this.page = page;
  }

  /** In milliseconds; each time for another period, coming from another view. */
  double to(String view) {
    String other = view.equals("/trend") ? "/reporters" : "/trend";
    return Clock.median(
        IntStream.range(0, ROUNDS).mapToDouble(i -> click(other, view, i)).toArray());
  }

  private double click(String from, String view, int daysBefore) {
    String to = YearOfReports.LAST_DAY.minusDays(30 + daysBefore).toString();
    browser.open(page.resolve(from + "?days=30&to=" + to));
    Object took = Objects.requireNonNull(browser.runToEnd(CLICK, view));
    return ((Number) took).doubleValue();
  }
}
