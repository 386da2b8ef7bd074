package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.UnavailableException;

final class ExitCodeTest {
  private final UnavailableException refused =
      new UnavailableException("mailboxes.main refuses", "set mailboxes.main.password", null);

  @TempDir Path home;
  private final FakeServices services = new FakeServices();

  @ParameterizedTest
  @ValueSource(strings = {"run --once", "ingest -"})
  void fine(String command) {
    services.findings.add(Findings.accepted("google.com"));
    services.findings.add(Findings.other());
    Ran ran = run(command.split(" "));
    assertThat(ran.exitCode()).isEqualTo(0);
    assertThat(ran.out())
        .isEqualTo(
            """
            1 report, 2 records, 1,000 messages
            1 unusable record skipped
            1 not a report, left alone
            """);
    assertThat(services.happened).last().isEqualTo("close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run --once", "ingest -"})
  void somethingWasQuarantined(String command) {
    for (int i = 0; i < Tally.MAX_NAMED + 3; i++) {
      services.findings.add(Findings.rejected("bad-" + i));
    }
    Ran ran = run(command.split(" "));
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("23 quarantined\n  bad-0: too_large: more than 2 GiB (see limits.")
        .endsWith("  … and 3 more\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run --once", "ingest -", "demo"})
  void aSourceWasNotThere(String command) {
    services.missing.add(refused);
    Ran ran = run(command.split(" "));
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo("error: mailboxes.main refuses\n→ set mailboxes.main.password\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "run --once", "ingest -", "demo", "parse -"})
  void theStoreIsNotThere(String command) {
    services.fault = refused;
    Ran ran = run(command.split(" "));
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).startsWith("error: mailboxes.main refuses\n→ set");
  }

  @Test
  void wrongSettings() {
    Ran ran =
        Ran.with(
            services,
            new StopSignal(hook -> {}),
            Map.of("RUASCOPE_EMBEDDED_PORT", "x", "RUASCOPE_EMBEDED_HEAP", "1GiB"),
            "check");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .contains("RUASCOPE_EMBEDDED_PORT: embedded.port: \"x\"", "did you mean RUASCOPE_EMBEDDED_")
        .contains("error: 2 settings are wrong\n→ docs/configuration.md");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aBugIsOwnedUpTo() {
    services.fault = new IllegalStateException("oops");
    Ran ran = run("ingest", "-");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("this is a bug in ruascope: IllegalStateException");
  }

  @Test
  void quietIsQuietUnlessSomethingIsWrong() {
    services.findings.add(Findings.rejected("bad"));
    Ran ran = run("ingest", "--quiet", "-");
    assertThat(ran).isEqualTo(new Ran(1, "", ""));
    services.missing.add(refused);
    assertThat(run("-q", "ingest", "-").err()).contains("error: mailboxes.main refuses");
  }

  @Test
  void stoppedServiceEndsWell() {
    StopSignal stop = new StopSignal(hook -> {});
    stop.ask();
    Ran ran = Ran.with(services, stop, Map.of("RUASCOPE_DATA_PATH", home.toString()), "run");
    assertThat(ran.exitCode()).isEqualTo(0);
    assertThat(services.happened).containsExactly("serve, stopping: true", "close");
  }

  private Ran run(String... arguments) {
    return Ran.with(services, home, arguments);
  }
}
