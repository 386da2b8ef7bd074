package org.ruascope.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets pass what only reads, or sends JSON to where something can be changed; asks for this page by
 * one of its names; and isn't another site's doing.
 *
 * <p>A name that leads here and isn't known may be that of a stranger's site, whose script would
 * otherwise read the page through its reader's browser (DNS rebinding). Addresses can't be such.
 */
final class Doorman extends Handler.Wrapper {
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Problem UNKNOWN_NAME =
      new Problem(421, "The page isn't known by this name", "add the name to web.hosts");
  private static final Problem OTHER_SITE =
      new Problem(403, "Another site asks for this", "open it here");

  private final Set<String> names;
  private final Set<String> changeable;

  /**
   * A doorman.
   *
   * @param address at which the page is served: a name, or an address
   * @param hosts more names of it
   * @param changeable paths that take POST, and nothing else
   */
  Doorman(String address, List<String> hosts, Set<String> changeable, Handler next) {
    super(next);
    this.changeable = changeable;
    this.names = new HashSet<>(hosts);
    names.add("localhost");
    names.add(address.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!isKnown(Request.getServerName(request))) {
      Refusals.refuse(UNKNOWN_NAME, request, response, callback);
    } else if (!isAllowed(request)) {
      response.getHeaders().put(HttpHeader.ALLOW, isChangeable(request) ? "POST" : "GET, HEAD");
      Refusals.refuse(405, request, response, callback);
    } else if (isOfAnotherSite(request)) {
      Refusals.refuse(OTHER_SITE, request, response, callback);
    } else if (isChangeable(request) && !Sent.isJson(request)) {
      Refusals.refuse(415, request, response, callback);
    } else if (isChangeable(request) && !Sent.isShort(request)) {
      Refusals.refuse(413, request, response, callback);
    } else {
      return super.handle(request, response, callback);
    }
    return true;
  }

  private boolean isKnown(String name) {
    String host = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return names.contains(host) || ADDRESS.matcher(host).matches();
  }

  private boolean isChangeable(Request request) {
    return changeable.contains(Request.getPathInContext(request));
  }

  private boolean isAllowed(Request request) {
    String method = request.getMethod();
    return isChangeable(request)
        ? HttpMethod.POST.is(method)
        : HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
  }

  /** Links from elsewhere are welcome; questions asked behind the reader's back aren't. */
  private boolean isOfAnotherSite(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (isChangeable(request)) {
      return site == null ? hasOtherOrigin(request) : !"same-origin".equals(site);
    }
    return "cross-site".equals(site)
        && !"navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"));
  }

  /**
   * Browsers that don't tell the site, for the page isn't served by TLS, tell the origin. The
   * scheme isn't compared: a proxy may have taken TLS off. Programs tell neither.
   */
  private static boolean hasOtherOrigin(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String host = String.valueOf(request.getHeaders().get(HttpHeader.HOST));
    return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
  }
}
