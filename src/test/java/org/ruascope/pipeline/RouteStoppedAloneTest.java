package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ruascope.check.Check;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;

/** A route that somebody stops and starts again while the service runs. */
@Timeout(60)
class RouteStoppedAloneTest {
  private static final String ROUTE = "receive-slow";

  @Test
  void mayFinishItsBatchEachTime() throws Exception {
    AtomicLong hours = new AtomicLong();
    StopClock service = new StopClock(() -> hours.incrementAndGet() * 3_600_000_000_000L);
    SlowSource source = new SlowSource();
    try (DefaultCamelContext context = context(source, service)) {
      context.start();
      for (int time = 1; time <= 2; time++) {
        source.begun.await();
        source.begun = new CountDownLatch(1);
        context.getRouteController().stopRoute(ROUTE);
        assertThat(source.finished).hasValue(time);
        context.getRouteController().startRoute(ROUTE);
      }
    }
  }

  private static DefaultCamelContext context(Source source, StopClock service) throws Exception {
    DefaultCamelContext context = new DefaultCamelContext();
    Map<String, ScheduledSource> sources = Map.of("slow", ScheduledSource.once(source));
    context.addComponent("quartz", new QuartzComponent());
    context.addComponent(
        "receive",
        new ReceiveComponent(sources, Progress.SILENT, (polled, failure) -> {}, service));
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("receive:slow").routeId(ROUTE).process(batch -> {});
          }
        });
    return context;
  }

  /** Takes a little longer than until it is to stop, unless it is interrupted. */
  private static final class SlowSource implements Source {
    private final AtomicInteger finished = new AtomicInteger();
    private volatile CountDownLatch begun = new CountDownLatch(1);

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public void poll(BatchHandler handler, Progress progress) {
      begun.countDown();
      try {
        while (!progress.stopping()) {
          Thread.sleep(10);
        }
        Thread.sleep(200);
        finished.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public List<Check> checks() {
      return List.of();
    }
  }
}
