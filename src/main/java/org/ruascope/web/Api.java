package org.ruascope.web;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interface at {@code /api}. */
final class Api extends Handler.Abstract {
  static final String PREFIX = "/api/";

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final String JSON = "application/json";

  private final Map<String, Resource> resources;
  private final InstantSource clock;

  Api(List<Resource> resources, InstantSource clock) {
    this.resources =
        resources.stream().collect(Collectors.toMap(Resource::name, Function.identity()));
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(PREFIX)) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    answer(resources.get(path.substring(PREFIX.length())), request, response, callback);
    return true;
  }

  private void answer(
      @Nullable Resource resource, Request request, Response response, Callback callback) {
    if (resource == null) {
      fail(
          new Problem(404, "There is no such resource", "see /api/openapi.yaml"),
          response,
          callback);
    } else {
      answer(resource, parameters(request), response, callback);
    }
  }

  private Parameters parameters(Request request) {
    Fields fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    return new Parameters(
        fields.stream().collect(Collectors.toMap(Fields.Field::getName, Fields.Field::getValues)),
        clock);
  }

  private static void answer(
      Resource resource, Parameters parameters, Response response, Callback callback) {
    try {
      FileFormat format = parameters.format();
      Object answer = resource.query().answer(parameters);
      if (format == null) {
        parameters.requireAllKnown();
        Reply reply = answer instanceof Reply own ? own : new Reply(200, answer);
        send(reply.status(), JSON, Json.of(reply.content()), response, callback);
      } else {
        download(answer, format, resource.name(), parameters).send(response, callback);
      }
    } catch (BadRequestException e) {
      fail(
          new Problem(400, String.valueOf(e.getMessage()), "see /api/openapi.yaml"),
          response,
          callback);
    } catch (UnavailableException e) {
      fail(new Problem(503, String.valueOf(e.getMessage()), e.remedy()), response, callback);
    } catch (RuntimeException e) {
      LOG.error("A bug: the interface can't answer", e);
      fail(
          new Problem(500, "A bug in ruascope", "see its log, and tell its makers"),
          response,
          callback);
    }
  }

  private static Download download(
      Object answer, FileFormat format, String view, Parameters parameters) {
    Rows rows = Rows.of(answer, parameters.text("table"));
    parameters.requireAllKnown();
    return new Download(rows, format, parameters.fileName(view));
  }

  private static void fail(Problem problem, Response response, Callback callback) {
    send(problem.status(), Problem.TYPE, Json.of(problem), response, callback);
  }

  private static void send(
      int status, String type, String content, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(response, true, content, callback);
  }
}
