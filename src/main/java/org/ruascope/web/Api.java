package org.ruascope.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Map<String, Deed> deeds;
  private final InstantSource clock;

  /** What can be asked for. */
  private record Index(List<String> resources) {}

  Api(List<Resource> resources, List<Deed> deeds, InstantSource clock) {
    Stream<String> names =
        Stream.concat(resources.stream().map(Resource::name), deeds.stream().map(Deed::name));
    Index index = new Index(names.sorted().toList());
    this.deeds = deeds.stream().collect(Collectors.toMap(Deed::name, Function.identity()));
    this.resources =
        Stream.concat(resources.stream(), Stream.of(new Resource("", parameters -> index)))
            .collect(Collectors.toMap(Resource::name, Function.identity()));
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(PREFIX)) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String name = path.substring(PREFIX.length());
    Deed deed = deeds.get(name);
    if (deed != null) {
      answer(() -> done(deed, request), response, callback);
    } else {
      answer(resources.get(name), request, response, callback);
    }
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
    answer(() -> reply(resource, parameters), response, callback);
  }

  private static Answer reply(Resource resource, Parameters parameters) {
    FileFormat format = parameters.format();
    Object answer = resource.query().answer(parameters);
    if (format != null) {
      return download(answer, format, resource.name(), parameters)::send;
    }
    parameters.requireAllKnown();
    Reply reply = answer instanceof Reply own ? own : new Reply(200, answer);
    return json(reply);
  }

  private static Answer done(Deed deed, Request request) {
    try {
      Wanted wanted = Wanted.of(Sent.read(request));
      return json(new Reply(200, deed.action().take(wanted, User.of(request))));
    } catch (IOException e) {
      throw new BadRequestException("what is sent doesn't come whole");
    }
  }

  private static Answer json(Reply reply) {
    String content = Json.of(reply.content());
    return (response, callback) -> send(reply.status(), JSON, content, response, callback);
  }

  /** Something that is ready to be sent. */
  @FunctionalInterface
  private interface Answer {
    void send(Response response, Callback callback);
  }

  private static void answer(Supplier<Answer> answer, Response response, Callback callback) {
    try {
      answer.get().send(response, callback);
    } catch (BusyException e) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, e.pause().toSeconds());
      fail(problem(503, e, "wait a moment, and try again"), response, callback);
    } catch (RuntimeException e) {
      fail(problem(e), response, callback);
    }
  }

  private static Problem problem(RuntimeException failure) {
    return switch (failure) {
      case MissingException missing -> problem(404, missing, "see /api/alerts");
      case BadRequestException bad -> problem(400, bad, "see /api/openapi.yaml");
      case UnavailableException away -> problem(503, away, away.remedy());
      default -> bug(failure);
    };
  }

  private static Problem problem(int status, RuntimeException failure, String remedy) {
    return new Problem(status, String.valueOf(failure.getMessage()), remedy);
  }

  private static Problem bug(RuntimeException bug) {
    LOG.error("A bug: the interface can't answer", bug);
    return Refusals.problem(500);
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
