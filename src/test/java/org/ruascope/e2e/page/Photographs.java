package org.ruascope.e2e.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ruascope.e2e.DemoRun;
import org.ruascope.testing.Browser;
import org.ruascope.testing.Browser.Screen;
import org.ruascope.testing.MailSink;

/** Takes the pictures of the documentation, of the demo: {@code ./test -Pphotographs}. */
public final class Photographs {
  private static final String NAME = "photographs";
  private static final Path PICTURES = Path.of("docs", "images");
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
  private final DemoRun demo;
  private final Path folder;

  private Photographs(DemoRun demo, Path folder) {
    this.demo = demo;
    this.folder = folder;
  }

  /** Needs no arguments. */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createTempDirectory("ruascope-photographs");
    DemoRun.forget(NAME);
    try (DemoRun demo = DemoRun.start(NAME, folder, Map.of("RUASCOPE_ALERTS_ENABLED", "no"))) {
      Photographs photographs = new Photographs(demo, folder);
      photographs.alertMail();
      photographs.digest();
      photographs.views();
    }
    System.exit(0); // Selenium leaves threads
  }

  /** The demo tells nobody of what it makes up; so a service looks that has a channel. */
  private void alertMail() throws IOException {
    try (MailSink mails = new MailSink()) {
      demo.run(folder, mails.asChannel(), "run", "--once");
      Path html = Files.writeString(folder.resolve("alerts.html"), mails.html());
      browser.visit(html.toUri()).photograph(".card", picture("alert-mail"));
    }
  }

  private void digest() {
    Path letter = folder.resolve("digest.html");
    demo.run(folder, Map.of(), "digest", "--output", letter.toString());
    browser.visit(letter.toUri()).photograph(".card", picture("digest"));
  }

  private void views() {
    VIEWS.forEach((name, view) -> view(view, name));
    view("/?days=90", "overview-light");
    view("/alerts", "alerts-light");
    browser.follow("orders._domainkey").photograph(picture("alert"));
    browser.dark();
    view("/?days=90", "overview-dark");
    view("/alerts", "alerts-dark");
    browser.screen(Screen.PHONE);
    view("/failures?days=90", "failures-phone");
  }

  private void view(String view, String name) {
    browser.open(demo.page().resolve(view)).photograph(picture(name));
  }

  private static Path picture(String name) {
    return PICTURES.resolve(name + ".png");
  }
}
