package org.ruascope.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.check.Check;
import org.ruascope.config.WebSettings;
import org.ruascope.report.UnavailableException;

/** Whether the page's address and port can be had, or are in use by ruascope already. */
public final class WebChecks {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private WebChecks() {}

  /** One; none without a page. */
  public static List<Check> of(WebSettings settings) {
    return settings.enabled() ? List.of(new Check("page: port", () -> look(settings))) : List.of();
  }

  private static String look(WebSettings settings) {
    URI url = WebServer.url(settings.address(), settings.port());
    InetSocketAddress place = new InetSocketAddress(settings.address(), settings.port());
    if (place.isUnresolved()) {
      throw unavailable(settings, "no such address", null);
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(place);
      return url + " is free";
    } catch (IOException e) {
      if (isOurs(url)) {
        return url + " is served by a ruascope that runs";
      }
      throw unavailable(settings, e.getMessage(), e);
    }
  }

  private static boolean isOurs(URI url) {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return SafeHeaders.areIn(
          client.send(request, HttpResponse.BodyHandlers.discarding()).headers());
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static UnavailableException unavailable(
      WebSettings settings, @Nullable String why, @Nullable Exception e) {
    return new UnavailableException(
        "The page can't be served on %s:%d: %s".formatted(settings.address(), settings.port(), why),
        "choose another web.port or web.address, or web.enabled=no",
        e);
  }
}
