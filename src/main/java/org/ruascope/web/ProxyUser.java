package org.ruascope.web;

import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.ruascope.config.WebAccess;

/** Lets in whom a proxy has let in: it says so in a field that anybody else could write too. */
final class ProxyUser extends Handler.Wrapper {
  private static final Problem NOBODY =
      new Problem(403, "The proxy doesn't say who you are", "let it send web.proxy-user-header");

  private final WebAccess.Proxy settings;

  ProxyUser(WebAccess.Proxy settings, Handler next) {
    super(next);
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    List<String> users = request.getHeaders().getValuesList(settings.userHeader());
    if (!isFromProxy(request)) {
      Refusals.refuse(403, request, response, callback);
    } else if (users.size() != 1 || users.getFirst().isBlank()) {
      Refusals.refuse(NOBODY, request, response, callback);
    } else {
      User.set(request, users.getFirst());
      return super.handle(request, response, callback);
    }
    return true;
  }

  /** By the connection itself, whatever the request says of where it came from. */
  private boolean isFromProxy(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress from
        && settings.proxies().stream().anyMatch(proxy -> proxy.contains(from.getAddress()));
  }
}
