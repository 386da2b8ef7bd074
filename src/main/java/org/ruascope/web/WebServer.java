package org.ruascope.web;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.ruascope.config.WebAccess;
import org.ruascope.config.WebSettings;
import org.ruascope.report.UnavailableException;

/** Serves the page and its interface, until it is closed. docs/adr/0020 has the reasons. */
public final class WebServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int CONNECTIONS = 2_000;
  private static final int HEADER_BYTES = 16 << 10;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration SLOW = Duration.ofMinutes(1);
  private static final int QUESTIONS = 8;
  private static final int QUESTIONS_WAITING = 64;
  private static final Duration QUESTION_WAITS = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;

  private WebServer(
      WebSettings settings, List<Resource> resources, List<Deed> deeds, InstantSource clock) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("web");
    this.server = new Server(threads);
    this.connector = connector(settings);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setErrorHandler(new Errors());
    Handler asked = new Handler.Sequence(new Page(), bounded(new Api(resources, deeds, clock)));
    server.setHandler(
        new SafeHeaders(
            compressed(
                new Doorman(
                    settings.address(),
                    settings.hosts(),
                    deeds.stream().map(deed -> Api.PREFIX + deed.name()).collect(toSet()),
                    guarded(settings.access(), asked)))));
  }

  /**
   * Begins to serve.
   *
   * @param resources what can be asked for at {@code /api}
   * @throws UnavailableException when the address or port can't be had
   */
  public static WebServer start(
      WebSettings settings, List<Resource> resources, InstantSource clock) {
    return start(settings, resources, List.of(), clock);
  }

  /**
   * Begins to serve what can be changed, too.
   *
   * @param resources what can be asked for at {@code /api}
   * @param deeds what can be done there
   * @throws UnavailableException when the address or port can't be had
   */
  public static WebServer start(
      WebSettings settings, List<Resource> resources, List<Deed> deeds, InstantSource clock) {
    WebServer web = new WebServer(settings, resources, deeds, clock);
    try {
      web.server.start();
      return web;
    } catch (Exception e) {
      web.close();
      throw WebChecks.unavailable(settings, e.getMessage(), e);
    }
  }

  private ServerConnector connector(WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector one = new ServerConnector(server, new HttpConnectionFactory(http));
    one.setHost(settings.address());
    one.setPort(settings.port());
    one.setIdleTimeout(IDLE.toMillis());
    one.addBean(new SlowClients(one.getScheduler(), SLOW));
    return one;
  }

  private static Handler compressed(Handler next) {
    CompressionHandler compression = new CompressionHandler(next);
    compression.putCompression(new GzipCompression());
    return compression;
  }

  private static Handler guarded(WebAccess access, Handler next) {
    return switch (access) {
      case WebAccess.Anyone anyone -> next;
      case WebAccess.Login login -> new Login(login, next);
      case WebAccess.Proxy proxy -> new ProxyUser(proxy, next);
    };
  }

  /** Each question may keep Elasticsearch busy for as long as its time-out lets it. */
  private static Handler bounded(Handler api) {
    QoSHandler bounded = new QoSHandler(api);
    bounded.setMaxRequestCount(QUESTIONS);
    bounded.setMaxSuspendedRequestCount(QUESTIONS_WAITING);
    bounded.setMaxSuspend(QUESTION_WAITS);
    return bounded;
  }

  /** Where it is served. */
  public URI url() {
    return url(connector.getHost(), connector.getLocalPort());
  }

  static URI url(String host, int port) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port + "/");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty doesn't stop", e);
    }
  }
}
