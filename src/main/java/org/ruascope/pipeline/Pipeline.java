package org.ruascope.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.PluginHelper;
import org.ruascope.config.ConfigurationException;
import org.ruascope.receive.Progress;

/** The routes, with everything that they name. */
public final class Pipeline implements AutoCloseable {
  private static final int STOP_SECONDS = 10;

  private final DefaultCamelContext context = new DefaultCamelContext();
  private final PendingRecords pending;
  private final AlertRounds alerts;
  private final Chore digests;
  private final MeterRegistry metrics = JmxMetrics.registry();
  private final SecondLook secondLook;

  /**
   * Loads the routes, and starts nothing.
   *
   * @param stages what the routes call
   * @param files where the routes are
   * @param sources polled, each by a route of its own from the template {@code receive}
   * @param progress told by the sources
   * @param listener told how polls end
   * @throws ConfigurationException when a route file is wrong
   */
  public Pipeline(
      Stages stages,
      RouteFiles files,
      List<ScheduledSource> sources,
      Progress progress,
      PollListener listener) {
    pending = stages.enrich();
    alerts = stages.alerts();
    digests = stages.digests();
    bind(context.getRegistry(), stages);
    pending.properties().forEach(context.getPropertiesComponent()::addOverrideProperty);
    alerts.properties().forEach(context.getPropertiesComponent()::addOverrideProperty);
    secondLook = new SecondLook(stages, stages.index().doubts());
    context.getRegistry().bind("doubts", secondLook);
    context.getRegistry().bind("count", new OutcomeCounter(metrics));
    Map<String, ScheduledSource> byName =
        sources.stream()
            .collect(Collectors.toMap(each -> each.source().name(), Function.identity()));
    context.addComponent("quartz", quartz());
    context.addComponent(
        "receive",
        new ReceiveComponent(byName, progress, listener, new StopClock(System::nanoTime)));
    context.setSourceLocationEnabled(true);
    context.getShutdownStrategy().setTimeout(STOP_SECONDS);
    context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    files.all().forEach(this::load);
    byName.keySet().stream().sorted().forEach(this::receive);
    LooseEnds.refuse(context);
  }

  /**
   * Stops without waiting for its jobs: {@link ReceiveConsumer} has waited for them, as long as is
   * good.
   */
  private static QuartzComponent quartz() {
    QuartzComponent quartz = new QuartzComponent();
    quartz.setInterruptJobsOnShutdown(true);
    return quartz;
  }

  private static void bind(Registry registry, Stages stages) {
    registry.bind("door", new Door());
    registry.bind("unpack", stages.unpack());
    registry.bind("parse", stages.parse());
    registry.bind("verify", stages.verify());
    registry.bind("archive", stages.archive());
    registry.bind("index", stages.index());
    registry.bind("enrich", stages.enrich());
    registry.bind("alerts", stages.alerts());
    registry.bind("digests", stages.digests());
    registry.bind("gather", new GroupedBodyAggregationStrategy());
  }

  private void load(Path file) {
    try {
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(PluginHelper.getResourceLoader(context).resolveResource("file:" + file));
    } catch (Exception e) {
      throw RouteFault.in(file, e);
    }
  }

  private void receive(String source) {
    try {
      TemplatedRouteBuilder.builder(context, "receive")
          .routeId("receive-" + source)
          .parameter("source", source)
          .add();
    } catch (RuntimeException e) {
      throw RouteFault.of("camel-routes/receive.yaml", String.valueOf(e.getMessage()));
    }
  }

  /** Lets alerts out by the user's own route, if there is one, from the start on. */
  public Pipeline opening(AlertDoor door) {
    door.open(context);
    return this;
  }

  /**
   * Leaves alone what isn't ours: only routes that begin with a source or are called by others
   * stay. For work that is to end when the sources are drained. (Quartz starts the jobs of routes
   * that don't.)
   */
  public Pipeline onlySources() {
    List<RouteDefinition> others =
        context.getRouteDefinitions().stream().filter(route -> !isOurs(route)).toList();
    try {
      context.removeRouteDefinitions(others);
    } catch (Exception e) {
      throw new IllegalStateException("routes that aren't started can be removed", e);
    }
    return this;
  }

  private static boolean isOurs(RouteDefinition route) {
    String from = route.getInput().getEndpointUri();
    return from.startsWith("receive:") || from.startsWith("direct:");
  }

  /**
   * Starts all routes.
   *
   * @throws ConfigurationException when one can't be started
   */
  public void start() {
    try {
      context.start();
    } catch (Exception e) {
      close();
      throw RouteFault.atStart(e);
    }
  }

  /** Stops when the batches in flight are stored and acknowledged, or ten seconds later. */
  @Override
  public void close() {
    pending.stop();
    alerts.stop();
    secondLook.stop();
    digests.stop();
    context.stop();
    metrics.close();
  }
}
