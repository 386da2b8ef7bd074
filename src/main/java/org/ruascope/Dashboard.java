package org.ruascope;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.Settings;
import org.ruascope.index.Searches;
import org.ruascope.query.Domains;
import org.ruascope.web.Resource;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page can ask for: each resource of the interface, and what answers. */
final class Dashboard {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

  private final Searches searches;

  private Dashboard(Searches searches) {
    this.searches = searches;
  }

  /**
   * Serves the page, if it is wanted.
   *
   * @throws org.ruascope.report.UnavailableException when the address or port can't be had
   */
  static Optional<WebServer> serve(Settings settings, Store store) {
    if (!settings.web().enabled()) {
      return Optional.empty();
    }
    List<Resource> resources =
        new Dashboard(store.searches(settings.web().queryTimeout())).resources();
    WebServer web = WebServer.start(settings.web(), resources, InstantSource.system());
    LOG.info("The page is at {}", web.url());
    return Optional.of(web);
  }

  private List<Resource> resources() {
    Domains domains = new Domains(searches);
    return List.of(new Resource("domains", parameters -> domains.in(parameters.scope())));
  }
}
