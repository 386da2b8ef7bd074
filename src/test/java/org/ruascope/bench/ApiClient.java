package org.ruascope.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the interface of the page, as the page does. */
final class ApiClient {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  ApiClient(URI server) {
    this.server = server;
  }

  /** How many milliseconds an answer takes, from the question to its last byte. */
  double milliseconds(String path) throws IOException, InterruptedException {
    return 1_000 * Clock.seconds(() -> ask(path));
  }

  private void ask(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " is answered with " + answer.body());
    }
  }
}
