package org.ruascope.pipeline;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The way out to a route of the user's own that reads from {@code direct:alert}: that of the
 * pipeline; without one, as with commands, it is started when something is to go out. For many
 * threads.
 */
public final class AlertDoor implements AutoCloseable {
  static final String ENDPOINT = "direct:alert";

  private final RouteFiles files;
  private @Nullable CamelContext routes;
  private @Nullable CamelContext own;

  /** Leads nowhere yet. */
  public AlertDoor(RouteFiles files) {
    this.files = files;
  }

  /** Leads to the routes of this context from now on. */
  synchronized void open(CamelContext pipeline) {
    routes = pipeline;
  }

  /**
   * Hands something to the route, and waits until it has done its work.
   *
   * @param variables of the exchange, not headers: Camel's endpoints send headers on by themselves
   * @throws IllegalStateException when the pipeline has no such route
   * @throws org.ruascope.report.UnavailableException when there is none for a command, or it can't
   *     be started
   * @throws Exception what the route throws
   */
  public void pass(String body, Map<String, String> variables) throws Exception {
    CamelContext context = routes();
    if (context.hasEndpoint(ENDPOINT) == null) {
      throw new IllegalStateException("no route reads from " + ENDPOINT);
    }
    Exchange exchange = ExchangeBuilder.anExchange(context).withBody(body).build();
    variables.forEach(exchange::setVariable);
    send(context, exchange);
  }

  private synchronized CamelContext routes() {
    if (routes == null) {
      own = AlertRoute.start(files);
      routes = own;
    }
    return routes;
  }

  private static void send(CamelContext routes, Exchange exchange) throws Exception {
    try (var template = routes.createProducerTemplate()) {
      template.send(ENDPOINT, exchange);
    }
    if (exchange.getException() != null) {
      throw exchange.getException();
    }
  }

  /** Stops what was started, when what is on its way has arrived. */
  @Override
  public synchronized void close() {
    if (own != null) {
      own.stop();
    }
  }
}
