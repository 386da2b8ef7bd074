package org.ruascope;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.Settings;
import org.ruascope.index.Searches;
import org.ruascope.query.Domains;
import org.ruascope.query.Reporter;
import org.ruascope.query.ReporterSort;
import org.ruascope.query.Reporters;
import org.ruascope.query.Reporting;
import org.ruascope.query.Scope;
import org.ruascope.query.StoredReports;
import org.ruascope.query.StoredReports.Only;
import org.ruascope.status.Health;
import org.ruascope.status.Level;
import org.ruascope.web.Parameters;
import org.ruascope.web.Reply;
import org.ruascope.web.Resource;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page can ask for: each resource of the interface, and what answers. */
final class Dashboard {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Searches searches;
  private final Watching watching;

  private Dashboard(Searches searches, Watching watching) {
    this.searches = searches;
    this.watching = watching;
  }

  /**
   * Serves the page, if it is wanted.
   *
   * @throws org.ruascope.report.UnavailableException when the address or port can't be had
   */
  static Optional<WebServer> serve(Settings settings, Store store, Watching watching) {
    if (!settings.web().enabled()) {
      return Optional.empty();
    }
    List<Resource> resources = new Dashboard(store.searches(LIMIT), watching).resources();
    WebServer web = WebServer.start(settings.web(), resources, InstantSource.system());
    LOG.info("The page is at {}", web.url());
    return Optional.of(web);
  }

  private List<Resource> resources() {
    Domains domains = new Domains(searches);
    return List.of(
        new Resource("domains", parameters -> domains.in(parameters.scope())),
        new Resource("reporters", this::reporters),
        new Resource("reports", this::reports),
        new Resource("intake", parameters -> watching.watch().intake()),
        new Resource("health", parameters -> health()));
  }

  private Reporting reporters(Parameters parameters) {
    Scope scope = parameters.scope();
    ReporterSort sort = parameters.word("sort", ReporterSort.REPORTS);
    List<Reporter> all = new Reporters(searches, watching::repeated).in(scope, parameters.today());
    return Reporting.of(all, sort);
  }

  private StoredReports.Page reports(Parameters parameters) {
    Scope scope = parameters.scope();
    Only only = parameters.word("only", Only.ALL);
    int size = parameters.number("size", 50, 1, 500);
    int page = parameters.number("page", 1, 1, StoredReports.DEEPEST / size);
    return new StoredReports(searches).in(scope, only, (page - 1) * size, size);
  }

  /** In the status too, for those who don't read. */
  private Reply health() {
    Health health = watching.watch().health();
    return new Reply(health.status() == Level.BAD ? 503 : 200, health.brief());
  }
}
