package org.ruascope;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.view.AlertViews;
import org.ruascope.config.Settings;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.index.Searches;
import org.ruascope.web.Resource;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page can ask for: each resource of the interface, and what answers. */
final class Dashboard {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

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
    List<Resource> resources =
        Stream.concat(resources(settings, searches, watching), alerts.all()).toList();
    WebServer web =
        WebServer.start(settings.web(), resources, alerts.deeds().toList(), InstantSource.system());
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
            new FailureResources(searches, ServiceFiles.open(settings.services())).all(),
            new IntakeResources(searches, watching).all())
        .flatMap(all -> all);
  }
}
