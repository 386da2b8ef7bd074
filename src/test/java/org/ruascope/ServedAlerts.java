package org.ruascope;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.MemoryAlerts;
import org.ruascope.alert.view.AlertViews;
import org.ruascope.config.WebSettings;
import org.ruascope.query.Arrival;
import org.ruascope.query.Period;
import org.ruascope.query.Trend;
import org.ruascope.testing.TestAlerts;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;
import org.ruascope.web.WebServer;

/** The page with alerts of the test's, and a trend for them; it needs no Elasticsearch. */
public final class ServedAlerts implements AutoCloseable {
  private final MemoryAlerts alerts = new MemoryAlerts();
  private final WebServer server;

  /** On a free port. */
  public ServedAlerts() {
    InstantSource clock = InstantSource.system();
    AlertResources served =
        new AlertResources(new AlertViews(alerts, TestAlerts::words, clock), clock);
    List<Resource> resources =
        Stream.concat(
                served.all(),
                Stream.of(
                    new Resource("trend", ServedAlerts::trend),
                    new Resource("domains", asked -> List.of(asked.scope()))))
            .toList();
    this.server =
        WebServer.start(
            new WebSettings(true, "127.0.0.1", 0), resources, served.deeds().toList(), clock);
  }

  /** Keeps an alert. */
  public void add(Alert alert) {
    alerts.create(alert);
  }

  /** As it is now. */
  public Alert now(Alert alert) {
    return alerts.find(alert.id()).orElseThrow();
  }

  /** A view's address. */
  public URI at(String view) {
    return server.url().resolve(view);
  }

  private static Object trend(Parameters asked) {
    Period period = asked.scope().period();
    LocalDate yesterday = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(1);
    List<Trend.Point> points =
        period.first().datesUntil(period.last().plusDays(1)).map(ServedAlerts::point).toList();
    return new Trend.Answer(
        period, Trend.Step.DAY, new Arrival(yesterday, true, List.of(1.0)), points);
  }

  private static Trend.Point point(LocalDate day) {
    long failing = 20L + day.getDayOfMonth();
    return new Trend.Point(
        day,
        day,
        true,
        new Trend.ByAlignment(900, 40, 10, failing),
        new Trend.ByDisposition(0, 950, failing, 0, 0));
  }

  @Override
  public void close() {
    server.close();
  }
}
