package org.ruascope.e2e.page;

import java.nio.file.Path;
import java.util.Map;
import org.ruascope.e2e.DemoRun;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;

/** Takes the pictures of docs/page.md and README.md, of the demo: {@code ./test -Pphotographs}. */
public final class Photographs {
  private static final Path FOLDER = Path.of("docs", "images");
  private static final Map<String, String> VIEWS =
      Map.of(
          "trend", "/trend?days=90",
          "sources", "/sources?days=90",
          "source", "/source?days=90&service=Deskly",
          "records", "/records?days=90",
          "failures", "/failures?days=90",
          "policy", "/policy?days=90&domain=example.com",
          "reporters", "/reporters?days=90",
          "countries", "/countries?days=90",
          "intake", "/intake?days=90");

  private final Browser browser = Browser.shared();

  private Photographs() {}

  /** Needs no arguments. */
  public static void main(String... arguments) {
    try (DemoRun demo = DemoPage.demo()) {
      new Photographs().take(demo);
    }
    System.exit(0); // Selenium leaves threads
  }

  private void take(DemoRun demo) {
    VIEWS.forEach((name, view) -> photograph(demo, view, name));
    photograph(demo, "/?days=90", "overview-light");
    browser.dark();
    photograph(demo, "/?days=90", "overview-dark");
    browser.screen(Screen.PHONE);
    photograph(demo, "/failures?days=90", "failures-phone");
  }

  private void photograph(DemoRun demo, String view, String name) {
    browser.open(demo.page().resolve(view)).photograph(FOLDER.resolve(name + ".png"));
  }
}
