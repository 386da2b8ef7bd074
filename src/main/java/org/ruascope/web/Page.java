package org.ruascope.web;

import java.util.Set;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Each view has an address of its own, and all have the same document. */
final class Page extends Handler.Wrapper {
  private static final Set<String> VIEWS =
      Set.of(
          "/",
          "/trend",
          "/sources",
          "/source",
          "/records",
          "/failures",
          "/policy",
          "/reporters",
          "/countries",
          "/intake");

  Page(Handler files) {
    super(files);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpURI address = request.getHttpURI();
    return VIEWS.contains(Request.getPathInContext(request))
        ? super.handle(
            Request.serveAs(request, HttpURI.build(address).path("/index.html").asImmutable()),
            response,
            callback)
        : super.handle(request, response, callback);
  }
}
