package org.ruascope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.channel.Channels;
import org.ruascope.archive.Archive;
import org.ruascope.archive.Quarantine;
import org.ruascope.check.Check;
import org.ruascope.cli.AlertDesk;
import org.ruascope.cli.Demo;
import org.ruascope.cli.Digests;
import org.ruascope.cli.FileReading;
import org.ruascope.cli.FindingVisitor;
import org.ruascope.cli.Flow;
import org.ruascope.cli.Inputs;
import org.ruascope.cli.Services;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Settings;
import org.ruascope.dns.Resolver;
import org.ruascope.embedded.StartListener;
import org.ruascope.enrich.address.Origins;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.kibana.DashboardFiles;
import org.ruascope.kibana.Imported;
import org.ruascope.kibana.Kibana;
import org.ruascope.kibana.SavedObjects;
import org.ruascope.pipeline.AlertRoute;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.receive.Source;
import org.ruascope.report.Enricher;
import org.ruascope.web.WebChecks;

/**
 * What each command gets. Classes of Camel and Elasticsearch are loaded by those commands that need
 * them.
 *
 * @param home the folder with {@code camel-routes} and {@code dashboards}
 */
record Wiring(Path home) implements Services {

  @Override
  public void parse(Settings settings, Inputs inputs, FindingVisitor visitor) throws IOException {
    new FileReading(settings.limits()).read(inputs, visitor);
  }

  @Override
  public Enricher enricher(Settings settings) {
    return Enriching.by(settings);
  }

  @Override
  public ServiceMap serviceMap(Settings settings) {
    return ServiceFiles.open(settings.services()).get();
  }

  @Override
  public List<List<Check>> checks(Settings settings) {
    List<List<Check>> parts = new ArrayList<>();
    parts.add(new Archive(settings.data(), settings.limits()).checks());
    parts.add(Store.checks(settings));
    parts.add(WebChecks.of(settings.web()));
    settings.kibana().map(Kibana::checks).ifPresent(parts::add);
    Channels.checks(settings.channels(), () -> AlertRoute.in(routes(settings))).forEach(parts::add);
    Enriching.checks(settings).forEach(parts::add);
    Stream.concat(Sources.mailboxes(settings), Sources.folders(settings))
        .map(Source::checks)
        .forEach(parts::add);
    return parts;
  }

  @Override
  public SavedObjects dashboards() {
    return new DashboardFiles(home.resolve("dashboards/kibana")).read();
  }

  @Override
  public Imported installDashboards(KibanaSettings settings) {
    try (Kibana kibana = new Kibana(settings)) {
      return kibana.install(dashboards());
    }
  }

  @Override
  public Quarantine quarantine(Settings settings) {
    return new Quarantine(settings.data());
  }

  @Override
  public Flow open(Settings settings, StartListener starting) {
    Origins.fetchDefault(settings.geo());
    Optional<Resolver> dns = Resolver.by(settings.dns());
    Store store = Store.open(settings, Enriching.storing(settings, dns), starting);
    RouteFiles files = routes(settings);
    Alerting alerting = new Alerting(settings, files, store);
    Watching watching = new Watching(settings, store, dns, alerting.states()::all);
    return new StoringFlow(settings, files, store, Verifying.by(settings, dns), watching, alerting);
  }

  @Override
  public AlertDesk alerts(Settings settings, StartListener starting) {
    Enricher none = Enricher.NONE;
    Enrichers enrichers = new Enrichers(none, none, List::of);
    Store store = Store.open(settings, enrichers, starting);
    return new OpenAlertDesk(store, new Alerting(settings, routes(settings), store));
  }

  @Override
  public Digests digests(Settings settings, StartListener starting) {
    Store store = Store.open(settings, Enriching.storing(settings, Optional.empty()), starting);
    return new DigestDesk(settings, store, new Alerting(settings, routes(settings), store));
  }

  @Override
  public Demo demo(Settings settings, StartListener starting) {
    return RunningDemo.start(settings, new RouteFiles(routes(), Optional.empty()), starting);
  }

  private RouteFiles routes(Settings settings) {
    return new RouteFiles(routes(), settings.routesPath());
  }

  private Path routes() {
    return home.resolve("camel-routes");
  }
}
