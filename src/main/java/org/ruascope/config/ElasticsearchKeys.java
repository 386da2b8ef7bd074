package org.ruascope.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where records are stored: Elasticsearch, or the embedded one. docs/configuration.md has a line
 * for each.
 */
final class ElasticsearchKeys {
  private static final String DISTRIBUTION =
      "https://repo.maven.apache.org/maven2/org/elasticsearch/distribution/integ-test-zip"
          + "/elasticsearch/9.5.3/elasticsearch-9.5.3.zip";

  static final Key<URI> URL = Key.optional("elasticsearch.url", Kind.SERVER);
  static final Key<String> USERNAME = Key.optional("elasticsearch.username", Kind.TEXT);
  static final Key<Secret> PASSWORD = Key.optional("elasticsearch.password", Kind.SECRET);
  static final Key<Secret> PASSWORD_FILE =
      Key.optional("elasticsearch.password-file", Kind.SECRET_FILE);
  static final Key<Path> CA_CERTIFICATE = Key.optional("elasticsearch.ca-certificate", Kind.PATH);
  static final Key<Duration> REQUEST_TIMEOUT =
      Key.literal("elasticsearch.request-timeout", Kind.DURATION, "60s");
  static final Key<Duration> RETRY_FOR =
      Key.literal("elasticsearch.retry-for", Kind.DURATION, "10m");

  static final Key<Integer> EMBEDDED_PORT = Key.literal("embedded.port", Kind.PORT, "9200");
  static final Key<Long> EMBEDDED_HEAP = Key.literal("embedded.heap", Kind.SIZE, "1GiB");
  static final Key<URI> DOWNLOAD_URL =
      Key.literal("embedded.download-url", Kind.DOWNLOAD, DISTRIBUTION);

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          URL,
          USERNAME,
          PASSWORD,
          PASSWORD_FILE,
          CA_CERTIFICATE,
          REQUEST_TIMEOUT,
          RETRY_FOR,
          EMBEDDED_PORT,
          EMBEDDED_HEAP,
          DOWNLOAD_URL);

  private ElasticsearchKeys() {}
}
