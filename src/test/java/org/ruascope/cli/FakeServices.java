package org.ruascope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.MemoryAlerts;
import org.ruascope.archive.Quarantine;
import org.ruascope.archive.Quarantined;
import org.ruascope.check.Check;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Settings;
import org.ruascope.embedded.StartListener;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.kibana.DashboardFiles;
import org.ruascope.kibana.Imported;
import org.ruascope.kibana.SavedObjects;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.RecordSelection;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.report.UnavailableException;

/** The rest of the program, as each test wants it. */
final class FakeServices implements Services {
  final List<Finding> findings = new ArrayList<>();
  final List<List<Check>> checks = new ArrayList<>();
  final List<UnavailableException> missing = new ArrayList<>();
  final List<String> happened = new ArrayList<>();
  final MemoryAlerts alerts = new MemoryAlerts();
  Renewed renewed = Renewed.NONE;
  Imported imported = new Imported("9.5.3", List.of(), List.of(), "");
  final List<String> channels = new ArrayList<>();
  @Nullable RuntimeException fault;

  @Override
  public void parse(Settings settings, Inputs inputs, FindingVisitor visitor) throws IOException {
    happened.add("parse " + inputs.paths());
    failIfAsked();
    for (Finding finding : findings) {
      visitor.visit(finding);
    }
  }

  @Override
  public Enricher enricher(Settings settings) {
    return Enricher.NONE;
  }

  @Override
  public ServiceMap serviceMap(Settings settings) {
    return ServiceFiles.open(settings.services()).get();
  }

  @Override
  public List<List<Check>> checks(Settings settings) {
    return checks;
  }

  @Override
  public SavedObjects dashboards() {
    return new DashboardFiles(Path.of("dashboards/kibana")).read();
  }

  @Override
  public Imported installDashboards(KibanaSettings kibana) {
    happened.add("install in " + kibana.url());
    failIfAsked();
    return imported;
  }

  @Override
  public Quarantine quarantine(Settings settings) {
    return new Quarantine(settings.data());
  }

  @Override
  public Flow open(Settings settings, StartListener starting) {
    failIfAsked();
    return new FakeFlow();
  }

  @Override
  public AlertDesk alerts(Settings settings, StartListener starting) {
    failIfAsked();
    return new FakeDesk(alerts, happened);
  }

  @Override
  public Demo demo(Settings settings, StartListener starting) {
    failIfAsked();
    return new FakeDemo();
  }

  @Override
  public Digests digests(Settings settings, StartListener starting) {
    failIfAsked();
    return new FakeDigests(happened, channels);
  }

  private void failIfAsked() {
    if (fault != null) {
      throw fault;
    }
  }

  private List<UnavailableException> drainAll(Progress progress) {
    NoSource source = new NoSource();
    progress.found(source, findings.size());
    for (Finding finding : findings) {
      Delivery delivery = new Delivery(finding.source(), Content.of(new byte[0]));
      progress.done(source, List.of(new Parsed(delivery, List.of(finding))));
    }
    return missing;
  }

  private final class FakeFlow implements Flow {
    @Override
    public List<UnavailableException> drain(Progress progress) {
      happened.add("drain");
      return drainAll(progress);
    }

    @Override
    public List<UnavailableException> drain(Inputs inputs, Progress progress) {
      happened.add("drain " + inputs.paths());
      return drainAll(progress);
    }

    @Override
    public List<UnavailableException> retry(List<Quarantined> kept, Progress progress) {
      happened.add("retry " + kept.stream().map(one -> one.note().source()).toList());
      return drainAll(progress);
    }

    @Override
    public Renewed renew(RecordSelection selection, RenewalProgress progress) {
      happened.add("renew " + selection);
      progress.found(renewed.records());
      progress.done(Math.toIntExact(renewed.records()));
      return renewed;
    }

    @Override
    public void serve(Progress progress) {
      happened.add("serve, stopping: " + progress.stopping());
      drainAll(progress);
    }

    @Override
    public void close() {
      happened.add("close");
    }
  }

  private final class FakeDemo implements Demo {
    @Override
    public List<UnavailableException> drain(Progress progress) {
      return drainAll(progress);
    }

    @Override
    public List<DomainRow> domains() {
      return List.of(new DomainRow("example.com", 90, 1200, 123_456, 123_455));
    }

    @Override
    public List<String> places() {
      return List.of("Elasticsearch: http://localhost:9200");
    }

    @Override
    public void close() {
      happened.add("close");
    }
  }

  private static final class NoSource implements Source {
    @Override
    public String name() {
      return "folders.test";
    }

    @Override
    public void poll(BatchHandler handler, Progress progress) {}

    @Override
    public List<Check> checks() {
      return List.of();
    }
  }
}
