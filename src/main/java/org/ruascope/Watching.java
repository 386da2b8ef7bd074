package org.ruascope;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.ChannelState;
import org.ruascope.archive.QuarantineGlance;
import org.ruascope.config.Settings;
import org.ruascope.dns.Resolver;
import org.ruascope.pipeline.PollListener;
import org.ruascope.query.PendingCounts;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed;
import org.ruascope.status.Disk;
import org.ruascope.status.Facts;
import org.ruascope.status.Repeats;
import org.ruascope.status.SourceWatches;
import org.ruascope.status.Watch;

/** Watches one flow: is told what its sources do, and knows where to look for the rest. */
final class Watching {
  private static final int NEWEST = 20;
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final SourceWatches sources;
  private final Repeats repeats = new Repeats();
  private final Watch watch;

  Watching(
      Settings settings,
      Store store,
      Optional<Resolver> dns,
      Supplier<List<ChannelState>> channels) {
    this.sources =
        new SourceWatches(settings.mailboxes(), settings.folders(), InstantSource.system());
    String version = Watching.class.getPackage().getImplementationVersion();
    this.watch =
        new Watch(
            Objects.requireNonNullElse(version, "not packaged"),
            facts(settings, store, dns, channels),
            InstantSource.system());
  }

  private Facts facts(
      Settings settings,
      Store store,
      Optional<Resolver> dns,
      Supplier<List<ChannelState>> channels) {
    return new Facts(
        sources::states,
        new QuarantineGlance(settings.data(), NEWEST)::look,
        () -> Disk.of(settings.data().archive()),
        store.states()::now,
        new PendingCounts(store.searches(LIMIT))::now,
        () -> dns.map(Resolver::servers).orElse(List.of()),
        store::databases,
        channels);
  }

  /** How the program is. */
  Watch watch() {
    return watch;
  }

  /** How many reports of a reporter came again. */
  long repeated(String reporter) {
    return repeats.of(reporter);
  }

  /** Told the same, and watching it. */
  PollListener listener(PollListener told) {
    return new PollListener() {
      @Override
      public void planned(Source source, Instant next) {
        sources.planned(source, next);
        told.planned(source, next);
      }

      @Override
      public void begins(Source source, @Nullable Instant next) {
        sources.begins(source, next);
        told.begins(source, next);
      }

      @Override
      public void polled(Source source, @Nullable Throwable failure) {
        sources.ended(source, failure);
        told.polled(source, failure);
      }
    };
  }

  /** Told the same, and watching it. */
  Progress progress(Progress told) {
    return new Progress() {
      @Override
      public void found(Source source, long deliveries) {
        sources.found(source, deliveries);
        told.found(source, deliveries);
      }

      @Override
      public void done(Source source, List<Parsed> acknowledged) {
        sources.done(source, acknowledged);
        repeats.done(acknowledged);
        told.done(source, acknowledged);
      }

      @Override
      public boolean stopping() {
        return told.stopping();
      }
    };
  }
}
