package org.ruascope.pipeline;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.ruascope.report.UnavailableException;

/** The route of the user's own that alerts go out by. */
public final class AlertRoute {
  private static final int STOP_SECONDS = 10;

  private AlertRoute() {}

  /**
   * Reads the user's route files, and starts nothing.
   *
   * @return its name, for people
   * @throws UnavailableException when there is none, or a file is wrong
   */
  public static String in(RouteFiles files) {
    DefaultCamelContext context = new DefaultCamelContext();
    try {
      return "route " + find(context, files).getRouteId();
    } finally {
      context.stop();
    }
  }

  /**
   * Starts it for a command, which has no pipeline; with it those that others send to, too, but
   * none that reads anything by itself.
   *
   * @return what is to be stopped at the end
   * @throws UnavailableException when there is none, or a file is wrong
   */
  static CamelContext start(RouteFiles files) {
    DefaultCamelContext context = new DefaultCamelContext();
    context.getShutdownStrategy().setTimeout(STOP_SECONDS);
    try {
      find(context, files);
      context.removeRouteDefinitions(
          context.getRouteDefinitions().stream().filter(each -> !isCalled(each)).toList());
      context.start();
      return context;
    } catch (UnavailableException e) {
      context.stop();
      throw e;
    } catch (Exception e) {
      context.stop();
      throw unusable(RouteFault.atStart(e));
    }
  }

  private static RouteDefinition find(DefaultCamelContext context, RouteFiles files) {
    files.users().forEach(file -> load(context, file));
    return context.getRouteDefinitions().stream()
        .filter(route -> AlertDoor.ENDPOINT.equals(from(route)))
        .findFirst()
        .orElseThrow(AlertRoute::none);
  }

  private static boolean isCalled(RouteDefinition route) {
    return from(route).startsWith("direct:");
  }

  private static String from(RouteDefinition route) {
    return route.getInput().getEndpointUri();
  }

  private static void load(DefaultCamelContext context, Path file) {
    try {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource("file:" + file));
    } catch (Exception e) {
      throw unusable(RouteFault.in(file, e));
    }
  }

  private static UnavailableException unusable(Exception fault) {
    return new UnavailableException(String.valueOf(fault.getMessage()), "correct that file", fault);
  }

  private static UnavailableException none() {
    return new UnavailableException(
        "no route reads from " + AlertDoor.ENDPOINT,
        "put a file with one into the folder that routes.path names",
        null);
  }
}
