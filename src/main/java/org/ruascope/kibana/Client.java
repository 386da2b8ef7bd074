package org.ruascope.kibana;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Secret;
import org.ruascope.tls.Authorities;

/** Asks Kibana. Each request has its time, follows nobody elsewhere, and isn't repeated. */
final class Client implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 4 << 20;

  private final KibanaSettings settings;
  private final Duration limit;
  private final HttpClient http;

  /**
   * A client; nothing is sent yet.
   *
   * @param limit of time for a whole answer
   * @throws org.ruascope.report.UnavailableException when the CA certificate can't be used
   */
  Client(KibanaSettings settings, Duration limit) {
    this.settings = settings;
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(Authorities.in(settings.caCertificate(), "kibana.ca-certificate"))
            .build();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a file as a form does. */
  Answer post(String path, Upload upload) {
    return send(
        request(path)
            .header("Content-Type", upload.contentType())
            .POST(HttpRequest.BodyPublishers.ofString(upload.body())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.resolve(path)).header("kbn-xsrf", "ruascope");
    settings.username().ifPresent(name -> request.header("Authorization", login(name)));
    return request;
  }

  private String login(String username) {
    String pair = username + ":" + settings.password().map(Secret::reveal).orElse("");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Answer send(HttpRequest.Builder request) {
    CompletableFuture<Answer> answer =
        http.sendAsync(request.build(), BodyHandlers.ofInputStream()).thenApplyAsync(Client::read);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ConnectFault(settings.url()).of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectFault(settings.url()).of(e);
    } finally {
      answer.cancel(true);
    }
  }

  private static Answer read(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      String body = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
      return new Answer(
          response.statusCode(), response.headers().firstValue("Location").orElse(""), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
