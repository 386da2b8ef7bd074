package org.ruascope.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.archive.Kept;
import org.ruascope.archive.QuarantineNote;
import org.ruascope.archive.QuarantineNote.Refusal;
import org.ruascope.archive.Quarantined;
import org.ruascope.dns.NameServerState;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.index.ServerState;
import org.ruascope.query.Pending;
import org.ruascope.report.UnavailableException;
import org.ruascope.status.SourceState.Failure;

/** What is made of what is known; each test changes one thing. */
class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final ServerState GREEN =
      new ServerState(true, null, "", "9.5.3", "green", 80L, 100L, List.of(), null);
  private static final Refusal LARGE =
      new Refusal("mail", "too_large", "too large", "limits.document-size", 5L);

  private ServerState server = GREEN;
  private List<SourceState> sources = List.of(source("mailboxes.main", null));
  private Supplier<Kept> kept = () -> new Kept(0, 0, List.of());
  private Supplier<Pending> pending = () -> stored(Duration.ofHours(5));
  private List<NameServerState> dns = List.of(new NameServerState("192.0.2.53:53", true));
  private List<DatabaseState> databases = List.of();

  @Test
  void allIsWell() {
    assertThat(intake().health()).isEqualTo(new Health(Level.OK, List.of()));
    assertThat(watch().health().brief()).isEqualTo(new Health.Brief(Level.OK, List.of()));
  }

  @Test
  void withoutElasticsearchNothingIsStoredAndTheRestIsStillTold() {
    server = ServerState.away("Nothing listens at http://search.internal:9200", "start it");
    pending =
        () -> {
          throw failing();
        };

    assertThat(intake().health().reasons())
        .containsExactly(
            new Reason(
                Level.BAD,
                "elasticsearch",
                "Nothing listens at http://search.internal:9200",
                "start it"));
    assertThat(intake().stored()).isNull();
    assertThat(intake().sources()).hasSize(1);
  }

  @Test
  void whatAnybodyMaySeeNamesNothing() {
    server = ServerState.away("Nothing listens at http://search.internal:9200", "start it");
    sources = List.of(source("mailboxes.main", NOW.minusSeconds(60)));

    assertThat(watch().health().brief())
        .isEqualTo(new Health.Brief(Level.BAD, List.of("elasticsearch", "sources")));
  }

  @Test
  void blockedIndicesAreBadAndAFullDiskIsAWarning() {
    server = new ServerState(true, null, "", "9.5.3", "green", 14L, 100L, List.of(), null);
    assertThat(status()).isEqualTo(Level.WARN);
    server = new ServerState(true, null, "", "9.5.3", "green", 14L, 100L, List.of("dmarc-x"), null);
    assertThat(status()).isEqualTo(Level.BAD);
    server = new ServerState(true, null, "", "9.5.3", null, null, null, List.of(), null);
    assertThat(status()).isEqualTo(Level.OK);
  }

  @Test
  void oneFailingSourceIsAWarningAndAllOfThemForLongAreBad() {
    Instant early = NOW.minus(Duration.ofHours(2));
    sources = List.of(source("mailboxes.a", early), source("mailboxes.b", null));
    assertThat(status()).isEqualTo(Level.WARN);
    sources = List.of(source("mailboxes.a", early), source("mailboxes.b", NOW));
    assertThat(status()).isEqualTo(Level.WARN);
    sources = List.of(source("mailboxes.a", early), source("mailboxes.b", early));
    assertThat(status()).isEqualTo(Level.BAD);
    assertThat(intake().health().reasons().getFirst().message())
        .isEqualTo("mailboxes.a: login refused");
    sources = List.of();
    assertThat(status()).isEqualTo(Level.OK);
  }

  @Test
  void theQuarantineIsToldWithWhatWouldAdmitIt() {
    kept = () -> new Kept(7, 1, List.of(quarantined(NOW.minus(Duration.ofDays(1)))));

    QuarantineState told = Objects.requireNonNull(intake().quarantine());
    QuarantineState.Entry entry = told.newest().getFirst();

    assertThat(told.count()).isEqualTo(7);
    assertThat(entry.retry()).isEqualTo("ruascope quarantine retry abababababab");
    assertThat(entry.refusals())
        .hasSize(3)
        .contains(new QuarantineState.Why("too_large", "too large", "limits.document-size", 5L));
    assertThat(entry.more()).isEqualTo(1);
    assertThat(status()).isEqualTo(Level.WARN);
  }

  @Test
  void whatIsInQuarantineForLongIsKnown() {
    kept = () -> new Kept(7, 1, List.of(quarantined(NOW.minus(Duration.ofDays(8)))));
    assertThat(status()).isEqualTo(Level.OK);
    kept =
        () -> {
          throw failing();
        };
    assertThat(status()).isEqualTo(Level.WARN);
    assertThat(intake().quarantine()).isNull();
  }

  @Test
  void silentNameServersOldDatabasesAndMissingReportsAreWarnings() {
    dns = List.of(new NameServerState("192.0.2.53:53", false));
    databases = List.of(new DatabaseState("c.mmdb", "\"C\"", LocalDate.parse("2025-09-01")));
    pending = () -> stored(Duration.ofDays(4));

    assertThat(intake().health().reasons())
        .extracting(Reason::about)
        .containsExactlyInAnyOrder("dns", "databases", "reports");
    dns = List.of(new NameServerState("a", false), new NameServerState("b", true));
    databases = List.of(new DatabaseState("c.mmdb", "\"C\"", LocalDate.parse("2026-01-01")));
    pending = () -> new Pending(0, null, 0, 0, 0, null);
    assertThat(status()).isEqualTo(Level.OK);
  }

  private Level status() {
    return intake().health().status();
  }

  private Intake intake() {
    return watch().intake();
  }

  private Watch watch() {
    Facts facts =
        new Facts(
            () -> sources,
            () -> kept.get(),
            () -> new Disk("/archive", 1, 2),
            () -> server,
            () -> pending.get(),
            () -> dns,
            () -> databases);
    return new Watch("1", facts, () -> NOW);
  }

  private static UnavailableException failing() {
    return new UnavailableException("can't be read", "", null);
  }

  private static Pending stored(Duration ago) {
    return new Pending(0, null, 0, 0, 5, NOW.minus(ago));
  }

  private static SourceState source(String name, @Nullable Instant fails) {
    Failure failure =
        fails == null ? null : new Failure("login refused", "check it", fails, 1, true);
    return new SourceState(name, "x", "every 5m", null, null, null, failure, 0, Map.of(), null);
  }

  private static Quarantined quarantined(Instant time) {
    return new Quarantined(
        "ab".repeat(32),
        Path.of("x.gz"),
        10,
        new QuarantineNote("mail 1", time, List.of(LARGE, LARGE, LARGE, LARGE)));
  }
}
