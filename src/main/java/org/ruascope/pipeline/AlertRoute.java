package org.ruascope.pipeline;

import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.ruascope.report.UnavailableException;

/** Looks for the route that alerts go out by. */
public final class AlertRoute {
  private AlertRoute() {}

  /**
   * Reads the route files, and starts nothing.
   *
   * @return its name, for people
   * @throws UnavailableException when there is none, or a file is wrong
   */
  public static String in(RouteFiles files) {
    DefaultCamelContext context = new DefaultCamelContext();
    try {
      files.all().forEach(file -> load(context, file));
      return context.getRouteDefinitions().stream()
          .filter(route -> AlertDoor.ENDPOINT.equals(route.getInput().getEndpointUri()))
          .findFirst()
          .map(route -> "route " + route.getRouteId())
          .orElseThrow(AlertRoute::none);
    } finally {
      context.stop();
    }
  }

  private static void load(DefaultCamelContext context, Path file) {
    try {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource("file:" + file));
    } catch (Exception e) {
      throw new UnavailableException(
          String.valueOf(RouteFault.in(file, e).getMessage()), "correct that file", e);
    }
  }

  private static UnavailableException none() {
    return new UnavailableException(
        "no route reads from " + AlertDoor.ENDPOINT,
        "put a file with one into the folder that routes.path names",
        null);
  }
}
