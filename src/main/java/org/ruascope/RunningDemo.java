package org.ruascope;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.cli.Demo;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Settings;
import org.ruascope.demo.DemoMailServer;
import org.ruascope.demo.DemoReports;
import org.ruascope.embedded.EmbeddedElasticsearch;
import org.ruascope.embedded.StartListener;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.receive.Progress;
import org.ruascope.report.UnavailableException;
import org.ruascope.web.WebServer;

/**
 * The demo: never the user's own mailboxes, server or data, but files of its own in {@code
 * <data.path>/demo}.
 */
final class RunningDemo implements Demo {
  private static final long SEED = 1;

  private final DataSettings data;
  private final Store store;
  private final DemoMailServer mails;
  private final StoringFlow flow;
  private final LocalDate lastDay;
  private final Optional<WebServer> web;

  private RunningDemo(Settings settings, RouteFiles routes, Store store, LocalDate lastDay) {
    this.data = settings.data();
    this.store = store;
    this.lastDay = lastDay;
    this.mails = new DemoMailServer(new DemoReports(lastDay, SEED).mails());
    Settings own = DemoSettings.with(mails.mailbox(), settings);
    Alerting alerting = new Alerting(own, routes, store);
    Watching watching = new Watching(own, store, Optional.empty(), alerting.states()::all);
    this.flow =
        new StoringFlow(
            own, routes, store, Verifying.by(own, Optional.empty()), watching, alerting);
    this.web = Dashboard.serve(own, store, watching, alerting);
  }

  static RunningDemo start(Settings user, RouteFiles routes, StartListener starting) {
    Path programs = user.data().path().resolve("elasticsearch");
    Path own = user.data().path().resolve("demo");
    Settings settings = DemoSettings.in(own, user);
    Store store =
        Store.of(
            EmbeddedElasticsearch.start(
                user.embedded(), programs, own.resolve("elasticsearch"), starting),
            Enriching.storing(settings, Optional.empty()));
    return new RunningDemo(settings, routes, store, DemoDay.in(own));
  }

  @Override
  public List<UnavailableException> drain(Progress progress) {
    return flow.drain(progress);
  }

  @Override
  public List<DomainRow> domains() {
    return store.summary().domains().stream()
        .map(
            domain ->
                new DomainRow(
                    domain.domain(),
                    domain.reports(),
                    domain.records(),
                    domain.messages(),
                    domain.aligned()))
        .toList();
  }

  @Override
  public List<String> places() {
    return Stream.concat(web.map(page -> "Look at the page:  " + page.url()).stream(), files())
        .toList();
  }

  private Stream<String> files() {
    return Stream.of(
        "The story is told in docs/demo.md; its last day is " + lastDay + ".",
        "Look at a record:  curl '" + store.url() + "/dmarc-records/_search?size=1&pretty'",
        "Look at a report:  curl '" + store.url() + "/dmarc-reports/_search?size=1&pretty'",
        "Raw mails:         " + data.archive(),
        "Quarantine:        " + data.quarantine(),
        "To begin anew, delete " + data.path() + ".");
  }

  @Override
  public void close() {
    web.ifPresent(WebServer::close);
    flow.close();
    mails.close();
  }
}
