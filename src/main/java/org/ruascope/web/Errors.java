package org.ruascope.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** In place of Jetty's own error pages, which tell more of the program than strangers need. */
final class Errors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SafeHeaders.put(response.getHeaders());
    Refusals.refuse(response.getStatus(), request, response, callback);
    return true;
  }
}
