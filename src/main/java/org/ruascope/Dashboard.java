package org.ruascope;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.config.Settings;
import org.ruascope.index.Searches;
import org.ruascope.query.Domains;
import org.ruascope.query.Trend;
import org.ruascope.query.overview.Order;
import org.ruascope.query.overview.Overview;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page can ask for: each resource of the interface, and what answers. */
final class Dashboard {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final int MOST_PAGES = 1_000;
  private static final int USUAL_SIZE = 25;
  private static final int MOST_SIZE = 500;

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
    List<Resource> resources = new Dashboard(store.searches(LIMIT)).resources();
    WebServer web = WebServer.start(settings.web(), resources, InstantSource.system());
    LOG.info("The page is at {}", web.url());
    return Optional.of(web);
  }

  private List<Resource> resources() {
    Domains domains = new Domains(searches);
    Overview overview = new Overview(searches);
    Trend trend = new Trend(searches);
    Stream<Resource> resources =
        Stream.of(
            new Resource("domains", parameters -> domains.in(parameters.scope())),
            new Resource(
                "overview", asked -> overview.in(asked.scope(), page(asked), asked.today())),
            new Resource("trend", asked -> trend.in(asked.scope(), asked.today())));
    return Stream.concat(resources, new SourceResources(searches).all()).toList();
  }

  private static Overview.Page page(Parameters asked) {
    return new Overview.Page(
        asked.text("find"),
        asked.word("sort", Order.TROUBLE),
        asked.number("page", 1, 1, MOST_PAGES),
        asked.number("size", USUAL_SIZE, 1, MOST_SIZE));
  }
}
