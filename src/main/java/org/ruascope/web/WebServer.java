package org.ruascope.web;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.ruascope.config.WebSettings;
import org.ruascope.report.UnavailableException;

/** Serves the page and its interface, until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private final Server server;
  private final ServerConnector connector;

  private WebServer(WebSettings settings, List<Resource> resources, InstantSource clock) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("web");
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, new HttpConnectionFactory(http()));
    connector.setHost(settings.address());
    connector.setPort(settings.port());
    server.addConnector(connector);
    server.setHandler(
        new SafeHeaders(
            new Handler.Sequence(
                new Api(resources, clock),
                new ContextHandler(files(CHARTS), "/vendor"),
                new Page(files("/org/ruascope/web/index.html")))));
  }

  /**
   * Begins to serve.
   *
   * @param resources what can be asked for at {@code /api}
   * @throws UnavailableException when the address or port can't be had
   */
  public static WebServer start(
      WebSettings settings, List<Resource> resources, InstantSource clock) {
    WebServer web = new WebServer(settings, resources, clock);
    try {
      web.server.start();
      return web;
    } catch (Exception e) {
      web.close();
      throw new UnavailableException(
          "The page can't be served on "
              + settings.address()
              + ":"
              + settings.port()
              + ": "
              + e.getMessage(),
          "choose another web.port or web.address, or web.enabled=no",
          e);
    }
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    return http;
  }

  /** What is in the folder of one of its files; folders by themselves needn't be in a jar. */
  private ResourceHandler files(String one) {
    String url = Objects.requireNonNull(WebServer.class.getResource(one), one).toString();
    URI place = URI.create(url.substring(0, url.lastIndexOf('/') + 1));
    ResourceHandler files = new ResourceHandler();
    files.setBaseResource(ResourceFactory.of(server).newResource(place));
    files.setDirAllowed(false);
    files.setEtags(true);
    files.setCacheControl("no-cache");
    return files;
  }

  /** Where it is served. */
  public URI url() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + "/");
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
