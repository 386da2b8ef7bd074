package org.ruascope.pipeline;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;

/** The way out to a route of the user's own that reads from {@code direct:alert}. */
public final class AlertDoor {
  static final String ENDPOINT = "direct:alert";

  private final AtomicReference<CamelContext> context = new AtomicReference<>();

  /** Leads to the routes of this context from now on. */
  void open(CamelContext routes) {
    context.set(routes);
  }

  /**
   * Hands something to the route, and waits until it has done its work.
   *
   * @param variables of the exchange, not headers: Camel's endpoints send headers on by themselves
   * @throws IllegalStateException when there is no such route, or none yet
   * @throws Exception what the route throws
   */
  public void pass(String body, Map<String, String> variables) throws Exception {
    CamelContext routes = context.get();
    if (routes == null || routes.hasEndpoint(ENDPOINT) == null) {
      throw new IllegalStateException("no route reads from " + ENDPOINT);
    }
    Exchange exchange = ExchangeBuilder.anExchange(routes).withBody(body).build();
    variables.forEach(exchange::setVariable);
    send(routes, exchange);
  }

  private static void send(CamelContext routes, Exchange exchange) throws Exception {
    try (var template = routes.createProducerTemplate()) {
      template.send(ENDPOINT, exchange);
    }
    if (exchange.getException() != null) {
      throw exchange.getException();
    }
  }
}
