package org.ruascope.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.ruascope.alert.channel.RouteDoor;

/** The way to the routes of the pipeline that runs now. */
public final class AlertDoor implements RouteDoor {
  private static final String ALERT = "direct:alert";

  private final AtomicReference<CamelContext> open = new AtomicReference<>();

  /** Leads to these routes from now on. */
  void open(CamelContext routes) {
    open.set(routes);
  }

  /** Leads nowhere, unless it has been opened to others. */
  void close(CamelContext routes) {
    open.compareAndSet(routes, null);
  }

  @Override
  public void pass(String body, Map<String, String> variables) throws Exception {
    CamelContext routes = open.get();
    if (routes == null || routes.hasEndpoint(ALERT) == null) {
      throw new IllegalStateException("no route that runs reads from " + ALERT);
    }
    Exchange exchange = new DefaultExchange(routes);
    exchange.getMessage().setBody(body);
    new HashMap<String, Object>(variables).forEach(exchange::setVariable);
    Exchange done = routes.createProducerTemplate().send(ALERT, exchange);
    if (done.getException() != null) {
      throw done.getException();
    }
  }
}
