package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Secret;
import org.ruascope.report.UnavailableException;
import org.ruascope.tls.Authorities;
import org.ruascope.tls.Validity;

/**
 * A client of an Elasticsearch server. Connects when it is first used, so that a server that comes
 * up later is no obstacle.
 */
public final class ElasticsearchConnection implements AutoCloseable {
  private static final int CONNECT_SECONDS = 10;
  private static final Duration CLOSE_TIME = Duration.ofSeconds(1);

  private final ElasticsearchSettings settings;
  private final Rest5Client lowLevelClient;
  private final ElasticsearchClient client;
  private volatile @Nullable Validity certificate;

  /**
   * Prepares a client; nothing is sent yet.
   *
   * @throws UnavailableException when the CA certificate can't be used
   */
  public ElasticsearchConnection(ElasticsearchSettings settings) {
    this.settings = settings;
    this.lowLevelClient = restClient(settings);
    this.client =
        new ElasticsearchClient(new Rest5ClientTransport(lowLevelClient, new JacksonJsonpMapper()));
  }

  ElasticsearchClient client() {
    return client;
  }

  Rest5Client lowLevelClient() {
    return lowLevelClient;
  }

  /** Of the certificate that the server has shown last; empty if it has shown none. */
  Optional<Validity> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** As configured. */
  public ElasticsearchSettings settings() {
    return settings;
  }

  /**
   * Closes the client. By itself it would wait five seconds for what isn't answered yet, but those
   * who asked have given up by now.
   */
  @Override
  public void close() {
    Thread closing = Thread.ofPlatform().daemon().name("elasticsearch-close").start(this::end);
    try {
      closing.join(CLOSE_TIME);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    try {
      client.close();
    } catch (IOException e) {
      return; // nothing is left that could be lost
    }
  }

  private Rest5Client restClient(ElasticsearchSettings settings) {
    long millis = settings.requestTimeout().toMillis();
    Rest5ClientBuilder builder =
        Rest5Client.builder(settings.url())
            .setRequestConfigCallback(
                request -> request.setResponseTimeout(millis, TimeUnit.MILLISECONDS))
            .setConnectionConfigCallback(
                connection ->
                    connection
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(Math.toIntExact(millis), TimeUnit.MILLISECONDS));
    // How often and when to ask again is Server's to decide, and not that of a Retry-After header.
    builder.setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries);
    builder.setConnectionManagerCallback(connections -> connections.setTlsStrategy(tls(settings)));
    settings.username().ifPresent(username -> builder.setDefaultHeaders(login(username, settings)));
    return builder.build();
  }

  /** The client by itself verifies the certificate only, not that it belongs to the host. */
  private TlsStrategy tls(ElasticsearchSettings settings) {
    SSLContext context = Authorities.in(settings.caCertificate(), "elasticsearch.ca-certificate");
    return new DefaultClientTlsStrategy(context, HostnameVerificationPolicy.BOTH, this::isTheirs);
  }

  private boolean isTheirs(String host, SSLSession session) {
    certificate = Validity.shownOn(session);
    return HttpsSupport.getDefaultHostnameVerifier().verify(host, session);
  }

  private static Header[] login(String username, ElasticsearchSettings settings) {
    String password = settings.password().map(Secret::reveal).orElse("");
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
    return new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, basic, true)};
  }
}
