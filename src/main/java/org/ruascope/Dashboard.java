package org.ruascope;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.view.AlertViews;
import org.ruascope.config.Settings;
import org.ruascope.index.Searches;
import org.ruascope.web.Deed;
import org.ruascope.web.Resource;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page can ask for: each resource of the interface, and what answers. */
final class Dashboard {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

  /** A connection on which nothing is answered for a minute is closed. */
  private static final Duration TRIAL = Duration.ofSeconds(50);

  private Dashboard() {}

  /**
   * Serves the page, if it is wanted.
   *
   * @throws org.ruascope.report.UnavailableException when the address or port can't be had
   */
  static Optional<WebServer> serve(
      Settings settings, Store store, Watching watching, Alerting alerting) {
    if (!settings.web().enabled()) {
      return Optional.empty();
    }
    Searches searches = store.searches(settings.web().queryTimeout());
    AlertResources alerts = alerts(store, alerting);
    TrialResources trials = new TrialResources(alerting.trials(), TRIAL, InstantSource.system());
    List<Resource> resources =
        Stream.of(resources(settings, searches, watching), alerts.all(), trials.all())
            .flatMap(all -> all)
            .toList();
    List<Deed> deeds = Stream.concat(alerts.deeds(), trials.deeds()).toList();
    WebServer web = WebServer.start(settings.web(), resources, deeds, InstantSource.system());
    LOG.info("The page is at {}", web.url());
    return Optional.of(web);
  }

  private static AlertResources alerts(Store store, Alerting alerting) {
    InstantSource clock = InstantSource.system();
    return new AlertResources(new AlertViews(store.alerts(), alerting::words, clock), clock);
  }

  private static Stream<Resource> resources(
      Settings settings, Searches searches, Watching watching) {
    return Stream.of(
            new DomainResources(searches).all(),
            new SourceResources(searches).all(),
            new FailureResources(searches, ServiceHelps.of(settings.services())).all(),
            new IntakeResources(searches, watching).all())
        .flatMap(all -> all);
  }
}
