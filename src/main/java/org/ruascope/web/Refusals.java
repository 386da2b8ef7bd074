package org.ruascope.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says no: to programs as problem+json, to people as a page. All that is said is ruascope's own;
 * nothing of the request comes back.
 */
final class Refusals {
  private static final Map<Integer, Problem> PROBLEMS =
      Stream.of(
              new Problem(505, "This version of HTTP isn't spoken", "use HTTP/1.1"),
              new Problem(400, "The request can't be understood", "mend the program that asks"),
              new Problem(401, "Log in", "user name and password are web.username's"),
              new Problem(
                  403, "Not for you", "go through the proxy that web.trusted-proxies names"),
              new Problem(404, "There is no such page", "begin at /"),
              new Problem(405, "That can't be done here", "see /api/openapi.yaml for what can"),
              new Problem(413, "Too much is sent", "say how long it is, and keep it short"),
              new Problem(414, "The address is too long", "choose fewer conditions"),
              new Problem(415, "JSON is wanted", "send it as application/json"),
              new Problem(429, "Too many log-ins have failed", "wait a moment"),
              new Problem(431, "The header is too long", "delete the site's cookies"),
              new Problem(503, "Too much is asked for at once", "wait a moment, and try again"))
          .collect(Collectors.toUnmodifiableMap(Problem::status, Function.identity()));
  private static final Problem BUG =
      new Problem(500, "A bug in ruascope", "see its log, and tell its makers");

  private Refusals() {}

  /** What a status without more is about. */
  static Problem problem(int status) {
    Problem usual =
        status < 500 ? new Problem(status, "Not possible", "ask for something else") : BUG;
    return PROBLEMS.getOrDefault(status, usual);
  }

  static void refuse(int status, Request request, Response response, Callback callback) {
    refuse(problem(status), request, response, callback);
  }

  static void refuse(Problem problem, Request request, Response response, Callback callback) {
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    if (problem.status() == 429 || problem.status() == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "2");
    }
    boolean people = wantsHtml(request);
    String text = people ? html(problem) : Json.of(problem);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, people ? "text/html;charset=utf-8" : Problem.TYPE);
    Content.Sink.write(response, true, text, callback);
  }

  private static boolean wantsHtml(Request request) {
    return request.getHeaders().getCSV(HttpHeader.ACCEPT, false).stream()
        .anyMatch(type -> type.startsWith("text/html"));
  }

  private static String html(Problem problem) {
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body><h1>%1$s</h1><p>What mends it: %s.</p></body>
        </html>
        """
        .formatted(problem.title(), problem.detail());
  }
}
