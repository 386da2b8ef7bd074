package org.ruascope.alert.channel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ruascope.config.ChannelSettings;
import org.ruascope.tls.Authorities;

/**
 * The HTTP server of a channel. Each request has its time, follows nobody elsewhere, and isn't
 * repeated.
 */
final class WebServer {
  private final ChannelSettings.Web settings;
  private final InstantSource clock;
  private final HttpClient http;
  private final Place place;

  /**
   * A server; nothing is sent yet.
   *
   * @throws org.ruascope.report.UnavailableException when the CA certificate can't be used
   */
  WebServer(ChannelSettings.Web settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.place = Place.of(settings);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(Authorities.in(settings.caCertificate(), settings.key("ca-certificate")))
            .build();
  }

  Place place() {
    return place;
  }

  /** Posts; the answer is yes if nothing is thrown. */
  void post(Post post) throws DeliveryException {
    HttpRequest.Builder request =
        request(post.path())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", post.id())
            .POST(HttpRequest.BodyPublishers.ofString(post.body()));
    settings
        .secret()
        .ifPresent(secret -> new Signature(secret).sign(request, post, clock.instant()));
    accepted(ask(request));
  }

  /** Gets what is below the URL. */
  HttpResponse<String> get(String path) throws DeliveryException {
    return accepted(ask(request(path).GET()));
  }

  /** Asks for the server's root, not for the URL itself: somebody may take that for a message. */
  HttpResponse<String> knock() throws DeliveryException {
    URI root = URI.create(settings.url().reveal()).resolve("/");
    return ask(HttpRequest.newBuilder(root).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    String url = settings.url().reveal();
    URI address = URI.create(path.isEmpty() ? url : url.replaceFirst("/+$", "") + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "ruascope");
    settings.login().ifPresent(login -> request.header("Authorization", basic(login)));
    return request;
  }

  private static String basic(ChannelSettings.Login login) {
    String pair = login.username() + ":" + login.password().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) throws DeliveryException {
    CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request.build(), Beginning::of);
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LineFault(place, e).exception();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LineFault(place, e).exception();
    } finally {
      answer.cancel(true);
    }
  }

  private HttpResponse<String> accepted(HttpResponse<String> answer) throws DeliveryException {
    if (answer.statusCode() / 100 != 2) {
      throw new Refusal(place, answer).exception(clock.instant());
    }
    return answer;
  }
}
