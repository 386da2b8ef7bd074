package org.ruascope.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.archive.Kept;
import org.ruascope.dns.NameServerState;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.index.ServerState;
import org.ruascope.query.Pending;
import org.ruascope.report.UnavailableException;

/** Tells how the program is. For many threads. */
public final class Watch {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final String version;
  private final Facts facts;
  private final InstantSource clock;
  private final Instant started;
  private final Fresh<ServerState> elasticsearch;

  /** Watches from now on. */
  public Watch(String version, Facts facts, InstantSource clock) {
    this.version = version;
    this.facts = facts;
    this.clock = clock;
    this.started = clock.instant();
    this.elasticsearch = new Fresh<>(facts.elasticsearch(), PATIENCE);
  }

  /** All that is known. Never fails: what can't be looked at is left out. */
  public Intake intake() {
    ServerState server = server();
    List<SourceState> sources = facts.sources().get();
    Kept kept = ifThere(facts.quarantine());
    Pending stored = server.answers() ? ifThere(facts.pending()) : null;
    List<NameServerState> dns = facts.nameServers().get();
    List<DatabaseState> databases = facts.databases().get();
    HealthRules rules = new HealthRules(clock.instant());
    Stream<Stream<Reason>> reasons =
        Stream.of(
            rules.elasticsearch(server),
            rules.sources(sources),
            rules.reports(stored),
            rules.quarantine(kept),
            rules.dns(dns),
            rules.databases(databases),
            rules.channels(facts.channels().get()));
    return new Intake(
        version,
        started,
        Health.of(reasons.flatMap(each -> each).toList()),
        sources,
        kept == null ? null : QuarantineState.of(kept),
        ifThere(facts.archive()),
        server,
        stored,
        dns,
        databases);
  }

  /**
   * Whether reports are stored, and people told, for those who watch programs: no search, no files.
   */
  public Health health() {
    HealthRules rules = new HealthRules(clock.instant());
    return Health.of(
        Stream.of(
                rules.elasticsearch(server()),
                rules.sources(facts.sources().get()),
                rules.channels(facts.channels().get()))
            .flatMap(each -> each)
            .toList());
  }

  private ServerState server() {
    return elasticsearch
        .get()
        .orElseGet(
            () -> ServerState.away("Elasticsearch doesn't answer in time", "see its load and log"));
  }

  private static <T> @Nullable T ifThere(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (UnavailableException e) {
      return null;
    }
  }
}
