package org.ruascope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.DataSettings;
import org.ruascope.config.EmbeddedSettings;
import org.ruascope.embedded.EmbeddedElasticsearch;
import org.ruascope.embedded.StartListener;

/**
 * One real Elasticsearch for all tests of a JVM, started empty by the first that asks. Its program
 * files stay in the temporary folder, so that they are fetched once a checkout.
 */
public final class TestElasticsearch {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static @Nullable EmbeddedElasticsearch server;

  private TestElasticsearch() {}

  /** The server's address; starts it if need be. It ends with the JVM. */
  public static synchronized URI url() {
    if (server == null) {
      server = EmbeddedElasticsearch.start(settings(), data("suite"), StartListener.SILENT);
      keepBlocks();
      wipe();
    }
    return server.url();
  }

  /** It looks at the disk every half minute, and would lift the block that a test has set. */
  private static void keepBlocks() {
    send("PUT", "/_cluster/settings", "{\"persistent\":{\"cluster.info.update.interval\":\"1h\"}}");
  }

  /** Deletes ruascope's indices and templates. */
  public static void wipe() {
    for (String index : get("/_cat/indices/dmarc-*?h=index").lines().toList()) {
      send("DELETE", "/" + index.strip(), "");
    }
    send("DELETE", "/_index_template/dmarc-*", "");
  }

  /** What the server answers to a GET. */
  public static String get(String path) {
    return send("GET", path, "");
  }

  /** What the server answers, whatever the status. */
  public static String send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Settings of an embedded server for tests: any free port, 512 MiB of heap. */
  public static EmbeddedSettings settings() {
    return new EmbeddedSettings(
        0,
        512L << 20,
        URI.create(
            "https://repo.maven.apache.org/maven2/org/elasticsearch/distribution/integ-test-zip/"
                + "elasticsearch/9.5.3/elasticsearch-9.5.3.zip"));
  }

  /** A data folder of this checkout that stays from run to run. */
  public static DataSettings data(String name) {
    String checkout = Integer.toHexString(Path.of("").toAbsolutePath().hashCode());
    Path path = Path.of(System.getProperty("java.io.tmpdir"), "ruascope-" + name + "-" + checkout);
    return new DataSettings(path, path.resolve("archive"), path.resolve("quarantine"));
  }
}
