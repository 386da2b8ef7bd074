package org.ruascope.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium that looks at ruascope's page, one for all tests of a JVM. A dialog that the
 * page opens fails the next command.
 */
public final class Browser {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SHOWN =
      "return location.protocol !== 'about:' && document.readyState === 'complete'"
          + " && document.querySelector('main')?.childElementCount > 0"
          + " && !document.querySelector('[aria-busy]')";

  /** Held, since loggers that nobody holds forget their level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static @Nullable Browser shared;

  private final ChromeDriver driver;
  private final BrowserLog log;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.log = new BrowserLog(driver);
  }

  /** Starts it if need be; skips the test where it isn't installed. It ends with the JVM. */
  public static synchronized Browser shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared.driver::quit));
    }
    return shared.asNew();
  }

  private static Browser start() {
    for (Path needed : List.of(PROGRAM, DRIVER)) {
      assumeTrue(
          Files.isExecutable(needed),
          needed + " isn't installed (package chromium-driver): run ./test, which installs it");
    }
    SELENIUM.setLevel(Level.SEVERE); // it warns of newer browsers, whose protocol isn't used
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options()));
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    // No sandbox: it can't be had by root, nor in most containers; only our own page is opened.
    return options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars",
        "--lang=en-US",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
  }

  /** As if nobody had used it: wide, light, nothing remembered, nothing complained of. */
  private Browser asNew() {
    driver.get("about:blank");
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    log.complaints();
    return screen(Screen.WIDE).light();
  }

  /** Shows pages on such a screen from now on. */
  public Browser screen(Screen screen) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen.metrics());
    return this;
  }

  /** Its user likes light pages. */
  public Browser light() {
    return scheme("light");
  }

  /** Its user likes dark pages. */
  public Browser dark() {
    return scheme("dark");
  }

  private Browser scheme(String name) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", name);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    return this;
  }

  /** Goes there, and waits until the view is shown. */
  public Browser open(URI address) {
    return visit(address).awaitShown();
  }

  /** Goes there, and doesn't wait for the view. */
  public Browser visit(URI address) {
    driver.get(address.toString());
    return this;
  }

  /** As a stranger would who was sent the address: with nothing remembered. */
  public Browser openAsStranger(URI address) {
    driver.executeScript("localStorage.clear(); sessionStorage.clear();");
    driver.get("about:blank");
    return open(address);
  }

  /** Goes back in its history. */
  public Browser back() {
    driver.navigate().back();
    return awaitShown();
  }

  /** Goes forward in its history. */
  public Browser forward() {
    driver.navigate().forward();
    return awaitShown();
  }

  /** Waits until the view is there, and nothing of it is still loading. */
  public Browser awaitShown() {
    return await("the view", SHOWN);
  }

  /** Waits until a script returns true. */
  public Browser await(String what, String script) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!Boolean.TRUE.equals(run(script))) {
      assertThat(Instant.now()).as("%s at %s: %s", what, address(), log).isBefore(deadline);
    }
    return this;
  }

  /** Clicks at an element, and waits for what is shown then. */
  public Browser click(String css) {
    element(css).click();
    return awaitShown();
  }

  /** Clicks at an element, and waits for nothing. */
  public Browser begin(String css) {
    element(css).click();
    return this;
  }

  /** Clicks at the first link, of those in the view, with such a text. */
  public Browser follow(String text) {
    driver.findElement(By.xpath("//main//a[contains(normalize-space(.), '" + text + "')]")).click();
    return awaitShown();
  }

  /** Presses a key. */
  public Browser press(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
    return this;
  }

  /** Chooses or types a value, as a person would, and waits for what is shown then. */
  public Browser enter(String css, String value) {
    WebElement field = element(css);
    if (field.getTagName().equals("input")) {
      field.clear();
    }
    field.sendKeys(value, Keys.TAB);
    return awaitShown();
  }

  private WebElement element(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** What an element says. */
  public String text(String css) {
    return element(css).getText();
  }

  /** What each of these elements says. */
  public List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Runs a script; returns what it returns. */
  public @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that gets a function as its last argument; returns what that is called with. */
  public @Nullable Object runToEnd(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** Where it is. */
  public URI address() {
    return URI.create(String.valueOf(driver.getCurrentUrl()));
  }

  /**
   * What has gone wrong since this was last asked: errors in the console, what the page's own
   * policy forbids, requests to others.
   */
  public List<String> complaints() {
    return log.complaints();
  }

  /** What keeps people out of what is shown, as axe-core finds; a line each. */
  public List<String> barriers() {
    return Axe.barriers(driver);
  }

  /** Keeps what is shown as a PNG file. */
  public void photograph(Path file) {
    write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Keeps what the first such element shows now, however long it is. */
  public void photograph(String css, Path file) {
    Rectangle place = element(css).getRect();
    Map<String, Object> clip =
        Map.of(
            "x", place.x, "y", place.y, "width", place.width, "height", place.height, "scale", 1);
    Map<String, Object> taken =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
    write(file, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
  }

  private static void write(Path file, byte[] picture) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it shows pages on. */
  public enum Screen {
    WIDE(1_280, 900, 1, false),
    /** As small as phones are today; text isn't shrunk to fit. */
    PHONE(360, 740, 2, true);

    private final int width;
    private final int height;
    private final int scale;
    private final boolean mobile;

    Screen(int width, int height, int scale, boolean mobile) {
      this.width = width;
      this.height = height;
      this.scale = scale;
      this.mobile = mobile;
    }

    /** In pixels of CSS. */
    public int width() {
      return width;
    }

    private Map<String, Object> metrics() {
      return Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", mobile);
    }
  }
}
