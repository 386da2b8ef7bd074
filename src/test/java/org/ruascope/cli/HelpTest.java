package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "ingest",
        "enrich",
        "parse",
        "digest",
        "service",
        "check",
        "demo",
        "dashboards",
        "dashboards install",
        "dashboards export",
        "alerts",
        "alerts list",
        "alerts show",
        "alerts ack",
        "alerts silence",
        "alerts test",
        "alerts replay",
        "quarantine",
        "quarantine list",
        "quarantine show",
        "quarantine retry"
      })
  void everyCommandTeaches(String command) {
    Ran ran = run((command + " --help").split(" "));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out())
        .contains("\nUsage: ruascope " + command)
        .contains("--config=FILE", "--quiet", "--json")
        .contains("Examples:\n  ruascope " + command)
        .contains("Exit codes:\n  0   Fine.", "  3   Something that is needed isn't there");
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void theTopTellsOfAllCommands() {
    Ran ran = run("--help");
    assertThat(ran.out()).contains("Commands:\n  run", "  ingest", "  parse", "  check", "  demo");
    assertThat(ran.out()).contains("More: ruascope COMMAND --help");
  }

  @Test
  void withoutACommandUsageIsWrong() {
    Ran ran = run();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("error: Which command?", "→ ruascope --help");
  }

  @Test
  void aMisspeltOptionIsAnsweredWithTheRightOne() {
    Ran ran = run("run", "--onec");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("--onec", "→ ruascope run --help", "--once");
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version").out()).startsWith("ruascope ").contains("Java ");
    assertThat(run("parse", "--version").out()).startsWith("ruascope ");
  }

  private Ran run(String... arguments) {
    return Ran.with(new FakeServices(), home, arguments);
  }
}
