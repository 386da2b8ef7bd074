package org.ruascope.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.ruascope.config.ConfigurationException;

/**
 * Finds what Camel doesn't mind at start but at the first message: a {@code direct:} that nobody
 * reads from, a route configuration that doesn't exist.
 */
final class LooseEnds {
  private static final String DIRECT = "direct:";

  private LooseEnds() {}

  /**
   * Looks at all routes that are loaded.
   *
   * @throws ConfigurationException naming the first loose end
   */
  static void refuse(DefaultCamelContext context) {
    Set<String> read =
        context.getRouteDefinitions().stream()
            .map(route -> name(route.getInput().getEndpointUri()))
            .collect(Collectors.toSet());
    for (RouteDefinition route : context.getRouteDefinitions()) {
      refuseUnread(route, read);
      refuseUnconfigured(context, route);
    }
  }

  private static void refuseUnread(RouteDefinition route, Set<String> read) {
    Collection<ToDefinition> sends =
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class);
    for (ToDefinition to : sends) {
      String target = name(to.getEndpointUri());
      if (target.startsWith(DIRECT) && !read.contains(target)) {
        throw fault(
            to.getLocation(),
            to.getLineNumber(),
            route,
            "sends to " + target + ", which no route reads from");
      }
    }
  }

  private static void refuseUnconfigured(DefaultCamelContext context, RouteDefinition route) {
    String wanted = route.getRouteConfigurationId();
    if (wanted != null
        && context.getRouteConfigurationDefinitions().stream()
            .noneMatch(
                configuration -> List.of(wanted.split(",")).contains(configuration.getId()))) {
      throw fault(
          route.getLocation(),
          route.getLineNumber(),
          route,
          "there is no routeConfiguration " + wanted);
    }
  }

  private static ConfigurationException fault(
      String file, int line, RouteDefinition route, String reason) {
    return RouteFault.of(
        String.valueOf(file).replaceFirst("^file:", "") + ":" + line,
        "route " + route.getRouteId() + ": " + reason);
  }

  private static String name(String uri) {
    return uri.replaceFirst("\\?.*", "").replaceFirst("^direct://", DIRECT);
  }
}
