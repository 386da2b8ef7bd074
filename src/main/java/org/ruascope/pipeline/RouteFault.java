package org.ruascope.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.FailedToCreateRouteException;
import org.ruascope.config.ConfigurationException;
import org.ruascope.config.Fault;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says which route file is wrong, at which line, and why. */
final class RouteFault {

  private RouteFault() {}

  /** What made reading this file fail. */
  static ConfigurationException in(Path file, Throwable failure) {
    return of(file + line(failure), reason(failure));
  }

  /** What made starting the routes fail. */
  static ConfigurationException atStart(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FailedToCreateRouteException route) {
        return of(
            String.valueOf(route.getLocation()),
            "route " + route.getRouteId() + ": " + reason(route));
      }
    }
    return of("camel-routes", reason(failure));
  }

  /** A fault at a place: {@code my.yaml:12}. */
  static ConfigurationException of(String place, String reason) {
    return new ConfigurationException(List.of(new Fault("routes", place, reason)));
  }

  private static String line(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYamlEngineException marked
          && marked.getProblemMark().isPresent()) {
        return ":" + (marked.getProblemMark().get().getLine() + 1);
      }
    }
    return "";
  }

  /** The innermost cause knows best. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof MarkedYamlEngineException marked && marked.getProblem() != null) {
      return marked.getProblem();
    }
    return String.valueOf(cause.getMessage());
  }
}
