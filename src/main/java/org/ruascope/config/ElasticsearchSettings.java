package org.ruascope.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An Elasticsearch server ({@code elasticsearch.*}).
 *
 * @param url {@code elasticsearch.url}: http or https, host and port
 * @param username {@code elasticsearch.username}
 * @param password {@code elasticsearch.password}
 * @param caCertificate {@code elasticsearch.ca-certificate}: PEM; empty: the JDK's trust store
 * @param requestTimeout {@code elasticsearch.request-timeout}: how long one request may take
 * @param retryFor {@code elasticsearch.retry-for}: how long a batch waits for a server that is away
 *     before it is left for the next poll
 */
public record ElasticsearchSettings(
    URI url,
    Optional<String> username,
    Optional<Secret> password,
    Optional<Path> caCertificate,
    Duration requestTimeout,
    Duration retryFor) {

  /** A server without credentials, with the defaults. */
  public static ElasticsearchSettings of(URI url) {
    return new ElasticsearchSettings(
        url,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(60),
        Duration.ofMinutes(10));
  }
}
