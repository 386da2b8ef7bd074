package org.ruascope;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.Narrated;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.WebSettings;
import org.ruascope.web.WebServer;

/** What can be tried out of alerts, served on a free port; it needs no Elasticsearch. */
final class ServedTrials implements AutoCloseable {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-10T10:00:00Z"));

  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server;

  ServedTrials(Look look, Duration limit, List<Channel> channels) {
    Trials trials = new Trials(AlertSettings.usual(), channels, () -> look, Narrated::of);
    TrialResources served = new TrialResources(trials, limit, CLOCK);
    this.server =
        WebServer.start(
            new WebSettings(true, "127.0.0.1", 0),
            served.all().toList(),
            served.deeds().toList(),
            CLOCK);
  }

  HttpResponse<String> replay(String query) throws IOException, InterruptedException {
    return client.send(to("replay?" + query).build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> replayMeanwhile(String query) {
    return client.sendAsync(to("replay?" + query).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> test(String json) throws IOException, InterruptedException {
    return client.send(
        to("test")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String what) {
    return HttpRequest.newBuilder(server.url().resolve("/api/alerts/" + what));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
