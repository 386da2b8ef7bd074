package org.ruascope.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.ChannelState;
import org.ruascope.archive.Kept;
import org.ruascope.archive.Quarantined;
import org.ruascope.dns.NameServerState;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.index.ServerState;
import org.ruascope.query.Pending;
import org.ruascope.status.SourceState.Failure;

/** What is wrong, judged by what is known at some time. */
record HealthRules(Instant now) {
  /** A mail server that is restarted is no reason to wake anybody. */
  private static final Duration LONG_FAILING = Duration.ofHours(1);

  private static final Duration NEW_IN_QUARANTINE = Duration.ofDays(7);
  private static final Duration NO_REPORT = Duration.ofDays(3);
  private static final int OLD_DATABASE_DAYS = 180;

  /** Below it Elasticsearch puts no more shards on a node, and later blocks its indices. */
  private static final double LEAST_DISK = 0.15;

  Stream<Reason> elasticsearch(ServerState server) {
    String about = "elasticsearch";
    if (!server.answers()) {
      return Stream.of(Reason.bad(about, String.valueOf(server.message()), server.remedy()));
    }
    if (!server.blocked().isEmpty()) {
      return Stream.of(
          Reason.bad(
              about,
              "Elasticsearch has blocked writing to " + server.blocked().size() + " indices",
              "make room on its disk; it lifts the block by itself then"));
    }
    if ("red".equals(server.status())) {
      return Stream.of(Reason.bad(about, "Elasticsearch has lost parts of indices", "see its log"));
    }
    return isFull(server)
        ? Stream.of(Reason.warn(about, "Elasticsearch's disk is nearly full", "make room on it"))
        : Stream.empty();
  }

  private static boolean isFull(ServerState server) {
    Long free = server.diskFree();
    Long total = server.diskTotal();
    return free != null && total != null && free < total * LEAST_DISK;
  }

  /** All of them failing for long means that nothing comes in. */
  Stream<Reason> sources(List<SourceState> sources) {
    boolean all = !sources.isEmpty() && sources.stream().allMatch(this::failsForLong);
    return sources.stream()
        .flatMap(source -> Stream.ofNullable(source.failure()).map(f -> reason(source, f, all)));
  }

  private boolean failsForLong(SourceState source) {
    Failure failure = source.failure();
    return failure != null && failure.since().plus(LONG_FAILING).isBefore(now);
  }

  private static Reason reason(SourceState source, Failure failure, boolean all) {
    String message =
        failure.message().startsWith(source.name())
            ? failure.message()
            : source.name() + ": " + failure.message();
    return new Reason(all ? Level.BAD : Level.WARN, "sources", message, failure.remedy());
  }

  /** What has been there for long is known to somebody. */
  Stream<Reason> quarantine(@Nullable Kept kept) {
    String about = "quarantine";
    if (kept == null) {
      return Stream.of(
          Reason.warn(
              about,
              "The quarantine can't be read",
              "run ruascope as the user who owns it, or set quarantine.path"));
    }
    return kept.newest().stream().noneMatch(this::isNew)
        ? Stream.empty()
        : Stream.of(
            Reason.warn(
                about,
                "Something was put into the quarantine in the last seven days",
                "see what it is, and what would admit it: ruascope quarantine list"));
  }

  private boolean isNew(Quarantined kept) {
    return kept.note().time().plus(NEW_IN_QUARANTINE).isAfter(now);
  }

  Stream<Reason> dns(List<NameServerState> servers) {
    return servers.isEmpty() || servers.stream().anyMatch(NameServerState::answers)
        ? Stream.empty()
        : Stream.of(
            Reason.warn(
                "dns",
                "No name server answers: addresses stay without names, and senders unverified",
                "let dns.servers name others, or set dns.enabled=no"));
  }

  Stream<Reason> databases(List<DatabaseState> databases) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return databases.stream()
        .filter(each -> each.built().plusDays(OLD_DATABASE_DAYS).isBefore(today))
        .map(
            each ->
                Reason.warn(
                    "databases",
                    each.file() + " is of " + each.built() + ": addresses have moved since",
                    "replace the file, or name a newer one with geo.country-database"
                        + " or geo.network-database"));
  }

  /** Large receivers report daily: silence means that mails don't arrive. */
  Stream<Reason> reports(@Nullable Pending stored) {
    Instant last = stored == null ? null : stored.lastStored();
    return last == null || last.plus(NO_REPORT).isAfter(now)
        ? Stream.empty()
        : Stream.of(
            Reason.warn(
                "reports",
                "No new report was stored for " + Duration.between(last, now).toDays() + " days",
                "see whether mails arrive at the address in your DMARC record's rua"));
  }

  /** Nobody else would tell that people aren't told. */
  Stream<Reason> channels(List<ChannelState> channels) {
    return channels.stream()
        .flatMap(
            channel ->
                Stream.ofNullable(channel.failure())
                    .map(failure -> Reason.warn("channels", failure.message(), failure.remedy())));
  }
}
