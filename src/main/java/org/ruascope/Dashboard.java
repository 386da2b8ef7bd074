package org.ruascope;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.config.Settings;
import org.ruascope.enrich.service.KnownService;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.index.Searches;
import org.ruascope.query.Domains;
import org.ruascope.query.Failures;
import org.ruascope.query.PolicyProjection;
import org.ruascope.query.PolicyTable;
import org.ruascope.query.Scope;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;
import org.ruascope.web.Table;
import org.ruascope.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page can ask for: each resource of the interface, and what answers. */
final class Dashboard {
  private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Searches searches;

  private final Supplier<ServiceMap> services;

  private Dashboard(Searches searches, Supplier<ServiceMap> services) {
    this.searches = searches;
    this.services = services;
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
        new Dashboard(store.searches(LIMIT), ServiceFiles.open(settings.services())).resources();
    WebServer web = WebServer.start(settings.web(), resources, InstantSource.system());
    LOG.info("The page is at {}", web.url());
    return Optional.of(web);
  }

  private List<Resource> resources() {
    Domains domains = new Domains(searches);
    Failures failures = new Failures(searches, this::help);
    return List.of(
        new Resource("domains", parameters -> domains.in(parameters.scope())),
        new Resource("failures", parameters -> failures.in(parameters.scope())),
        new Resource("policy", this::policy));
  }

  /** What would happen to a domain's mail; without a domain, how far each is. */
  private Object policy(Parameters parameters) {
    Scope scope = parameters.scope();
    String domain = scope.domain();
    return domain == null
        ? Table.of(new PolicyTable(searches).in(scope, parameters.today()))
        : new PolicyProjection(searches, this::help).of(domain, scope, parameters.today());
  }

  private ServiceHelp help(String service) {
    KnownService known = services.get().named(service);
    return known == null ? ServiceHelp.NONE : new ServiceHelp(known.align(), known.help());
  }
}
