package org.ruascope.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a browser noted, which must be nothing. */
final class BrowserLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OWN_SCHEMES = Set.of("about", "data", "blob");

  private final ChromeDriver driver;

  BrowserLog(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Errors of pages, what their policy forbade, and requests to others, since it was last asked.
   */
  List<String> complaints() {
    return Stream.concat(errors(), foreignRequests()).toList();
  }

  private Stream<String> errors() {
    return entries(LogType.BROWSER)
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage);
  }

  private Stream<String> foreignRequests() {
    return entries(LogType.PERFORMANCE)
        .map(entry -> event(entry).at("/message"))
        .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url").asText())
        .filter(BrowserLog::isForeign)
        .map(url -> "a request to " + url);
  }

  private Stream<LogEntry> entries(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false);
  }

  private static JsonNode event(LogEntry entry) {
    try {
      return JSON.readTree(entry.getMessage());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(entry.getMessage(), e);
    }
  }

  private static boolean isForeign(String url) {
    URI uri = URI.create(url.split("[?#]", 2)[0]);
    return !OWN_SCHEMES.contains(uri.getScheme()) && !"127.0.0.1".equals(uri.getHost());
  }

  @Override
  public String toString() {
    return complaints().toString();
  }
}
