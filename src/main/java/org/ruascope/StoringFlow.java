package org.ruascope;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.pipeline.PipelineLook;
import org.ruascope.archive.Archive;
import org.ruascope.archive.Quarantined;
import org.ruascope.cli.Flow;
import org.ruascope.cli.Inputs;
import org.ruascope.config.Settings;
import org.ruascope.parse.ReportParser;
import org.ruascope.pipeline.Chore;
import org.ruascope.pipeline.PendingRecords;
import org.ruascope.pipeline.Pipeline;
import org.ruascope.pipeline.RouteFiles;
import org.ruascope.pipeline.ScheduledSource;
import org.ruascope.pipeline.SecondLook;
import org.ruascope.pipeline.Stages;
import org.ruascope.receive.Progress;
import org.ruascope.receive.file.PathSource;
import org.ruascope.report.RecordSelection;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.report.UnavailableException;
import org.ruascope.unpack.Unpacker;
import org.ruascope.verify.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipeline between the configured sources and a store. */
final class StoringFlow implements Flow {
  private static final Logger LOG = LoggerFactory.getLogger(StoringFlow.class);
  private static final long LOOK_MILLIS = 100;
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

  private final Settings settings;
  private final RouteFiles routes;
  private final Store store;
  private final Verifier verifier;
  private final Archive archive;
  private final Watching watching;
  private final Alerting alerting;
  private final Guard guard;

  StoringFlow(
      Settings settings,
      RouteFiles routes,
      Store store,
      Verifier verifier,
      Watching watching,
      Alerting alerting) {
    this.settings = settings;
    this.routes = routes;
    this.store = store;
    this.verifier = verifier;
    this.watching = watching;
    this.alerting = alerting;
    this.guard = alerting.guard(new PipelineLook(watching.watch()::intake));
    this.archive = new Archive(settings.data(), settings.limits());
  }

  private Stages stages() {
    return new Stages(
        new Unpacker(settings.limits()),
        new ReportParser(settings.limits()),
        verifier,
        archive,
        store.indexer(),
        new PendingRecords(store.patient()::completeDue, settings.enrichSchedule()),
        alerting.rounds(guard),
        digests());
  }

  private Chore digests() {
    return settings.digests().isEmpty()
        ? new Chore(() -> {})
        : new Chore(new DigestDesk(settings, store, alerting).post()::sendDue);
  }

  @Override
  public List<UnavailableException> drain(Progress progress) {
    List<UnavailableException> missing = drain(Sources.once(settings), progress);
    if (missing.isEmpty() && !progress.stopping()) {
      new SecondLook(stages(), store.indexer().doubts()).look(); // by cron, there is no service
    }
    if (!progress.stopping()) {
      alerting.rounds(guard).look();
    }
    return missing;
  }

  @Override
  public List<UnavailableException> drain(Inputs inputs, Progress progress) {
    PathSource files = new PathSource("ingest", inputs.paths(), inputs.standardInput());
    return drain(Stream.of(ScheduledSource.once(files)), progress);
  }

  @Override
  public List<UnavailableException> retry(List<Quarantined> kept, Progress progress) {
    RetrySource source = new RetrySource(kept, archive);
    return drain(Stream.of(ScheduledSource.once(source)), progress);
  }

  private List<UnavailableException> drain(Stream<ScheduledSource> sources, Progress progress) {
    List<UnavailableException> missing = drainAll(sources, progress);
    completeNew(progress);
    return missing;
  }

  private List<UnavailableException> drainAll(Stream<ScheduledSource> sources, Progress progress) {
    List<ScheduledSource> all = sources.toList();
    FirstPolls polls = new FirstPolls(all.size());
    RouteFiles installed = new RouteFiles(routes.installed(), Optional.empty());
    try (Pipeline pipeline =
        new Pipeline(
            stages(), installed, all, watching.progress(progress), watching.listener(polls))) {
      pipeline.onlySources().start();
      return polls.await(progress);
    }
  }

  /** Who has no service has no other chance. What isn't known by then is asked for next time. */
  private void completeNew(Progress progress) {
    if (progress.stopping()) {
      return;
    }
    try {
      Interruptible.work(
          () -> store.hurried().completeNew(new AtEnd(progress)), progress::stopping);
    } catch (UnavailableException e) {
      LOG.info("Pending records weren't asked for again: {}", e.getMessage());
    }
  }

  @Override
  public Renewed renew(RecordSelection selection, RenewalProgress progress) {
    return Interruptible.work(() -> store.patient().renew(selection, progress), progress::stopping);
  }

  @Override
  public void serve(Progress progress) {
    List<ScheduledSource> all = Sources.scheduled(settings).toList();
    LastingPage page =
        LastingPage.serve(() -> Dashboard.serve(settings, store, watching, alerting), TRY_AGAIN);
    try (Pipeline pipeline =
        new Pipeline(
            stages(), routes, all, watching.progress(progress), watching.listener(new PollLog()))) {
      pipeline.opening(alerting.door()).start();
      while (!progress.stopping()) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      page.close();
    }
  }

  @Override
  public void close() {
    alerting.close();
    store.close();
  }
}
