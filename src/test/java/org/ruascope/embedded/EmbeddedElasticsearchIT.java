package org.ruascope.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ruascope.config.DataSettings;
import org.ruascope.config.EmbeddedSettings;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.TestElasticsearch;

class EmbeddedElasticsearchIT {
  private static final DataSettings DATA = TestElasticsearch.data("embedded");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void keepsItsDataAndIsSharedWithThoseWhoComeLater() throws Exception {
    try (EmbeddedElasticsearch first = start()) {
      assertThat(send("PUT", first.url(), "/kept/_doc/1?refresh", "{\"a\":1}")).contains("result");

      EmbeddedElasticsearch second = start();
      assertThat(second.url()).isEqualTo(first.url());
      second.close();
      assertThat(send("GET", first.url(), "/_cat/nodes?h=version,name", ""))
          .startsWith("9.5.3 ruascope");
    }
    try (EmbeddedElasticsearch again = start()) {
      assertThat(send("GET", again.url(), "/kept/_doc/1", "")).contains("\"a\":1");
    }
  }

  @Test
  void showsTheEndOfTheLogWhenItDoesNotStart() {
    EmbeddedSettings tiny =
        new EmbeddedSettings(0, 1 << 10, TestElasticsearch.settings().downloadUrl());

    assertThatThrownBy(() -> EmbeddedElasticsearch.start(tiny, DATA, StartListener.SILENT))
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> {
              assertThat(e).hasMessageContaining("heap").hasMessageNotContaining("\tat ");
              assertThat(e.remedy()).contains("elasticsearch.log");
            });
  }

  @Test
  void endsWithAnOwnerThatIsKilled() throws Exception {
    Process owner = new ProcessBuilder(java(), "-cp", classPath(), Owner.class.getName()).start();
    String url = owner.inputReader().readLine();
    RunningServer server =
        RunningServer.read(DATA.path().resolve("elasticsearch/server")).orElseThrow();
    assertThat(url).isEqualTo(server.url().toString());

    owner.destroyForcibly().waitFor();

    ProcessHandle guard = ProcessHandle.of(server.pid()).orElseThrow();
    guard.onExit().get(30, TimeUnit.SECONDS);
    assertThat(server.isReady()).isFalse();
  }

  /** A ruascope that starts the server and does nothing else. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (EmbeddedElasticsearch server = start()) {
        System.out.println(server.url());
        TimeUnit.MINUTES.sleep(5);
      }
    }
  }

  private static EmbeddedElasticsearch start() {
    return EmbeddedElasticsearch.start(TestElasticsearch.settings(), DATA, StartListener.SILENT);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String send(String method, URI url, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }
}
