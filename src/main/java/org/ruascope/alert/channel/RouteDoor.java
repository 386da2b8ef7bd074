package org.ruascope.alert.channel;

import java.util.Map;

/** The way to {@code direct:alert}, a route of the user's own. */
@FunctionalInterface
public interface RouteDoor {
  /**
   * Hands something to the route, and waits until it has done its work.
   *
   * @param body JSON, as webhooks get it
   * @param variables of the exchange: {@code text}, {@code subject}, …
   * @throws Exception what the route throws
   */
  void pass(String body, Map<String, String> variables) throws Exception;
}
