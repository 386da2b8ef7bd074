package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Renewed;

class EnrichCommandTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  @Test
  void selectsByTimeAndDomain() {
    Ran ran = run("--since", "2026-11-01", "--until=2026-12-01", "--domain", "Example.COM");

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(services.happened)
        .containsExactly(
            "renew RecordSelection[since=2026-11-01T00:00:00Z, until=2026-12-01T00:00:00Z,"
                + " domain=example.com, pendingOnly=false]",
            "close");
  }

  @Test
  void selectsWhatIsPending() {
    assertThat(run("--pending").exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(services.happened.getFirst()).contains("since=null", "pendingOnly=true");
  }

  @Test
  void countsBackFromNow() {
    Instant now = Instant.parse("2026-01-06T05:04:03Z");
    PointInTime times = new PointInTime(() -> now);

    assertThat(times.convert("7d")).isEqualTo(now.minus(Duration.ofDays(7)));
    assertThat(times.convert("12h")).isEqualTo(now.minus(Duration.ofHours(12)));
    assertThat(times.convert("90m")).isEqualTo(now.minus(Duration.ofMinutes(90)));
  }

  @Test
  void tellsWhatCameOfIt() {
    services.renewed = new Renewed(12_345, 67, 8, 9);

    assertThat(run("--since", "7d").out().lines())
        .containsExactly(
            "12,345 records, 67 changed",
            "8 still pending, to be asked for again",
            "9 without an answer, left as they were");
  }

  @Test
  void saysNothingOfWhatIsNot() {
    services.renewed = new Renewed(1, 0, 0, 0);

    assertThat(run("--since", "7d").out().lines()).containsExactly("1 record, 0 changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "7", "7w", "2026-13-01", "-1d", ""})
  void refusesWhatIsNoTime(String time) {
    Ran ran = run("--since=" + time);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("--since", "12h or 7d", "2026-11-01");
    assertThat(services.happened).isEmpty();
  }

  @Test
  void wantsToKnowSinceWhen() {
    Ran ran = run("--domain", "example.com");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("Give --since or --pending", "→ ruascope enrich --help");
  }

  private Ran run(String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "enrich";
    System.arraycopy(options, 0, command, 1, options.length);
    return Ran.with(services, home, command);
  }
}
