package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.kibana.Imported;
import org.ruascope.report.UnavailableException;

class DashboardsCommandTest {
  private static final Map<String, String> KIBANA =
      Map.of("RUASCOPE_KIBANA_URL", "http://localhost:5601");

  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  @Test
  void tellsWhatIsInstalledAndWhere() {
    services.imported =
        new Imported("9.5.3", List.of("dashboard \"DMARC overview\""), List.of(), "http://k/app");
    Ran ran = install(KIBANA);
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out().lines())
        .containsExactly("dashboard \"DMARC overview\"", "Kibana 9.5.3: http://k/app");
    assertThat(services.happened).containsExactly("install in http://localhost:5601");
  }

  @Test
  void tellsWhatIsNot() {
    services.imported =
        new Imported("9.5.3", List.of(), List.of("dashboard \"A\": it is full"), "http://k/app");
    Ran ran = install(KIBANA);
    assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_PROCESSED);
    assertThat(ran.err()).contains("error: dashboard \"A\": it is full");
  }

  @Test
  void saysThatKibanaIsNotThere() {
    services.fault = new UnavailableException("Nothing listens", "start Kibana", null);
    Ran ran = install(KIBANA);
    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(ran.err()).contains("error: Nothing listens", "→ start Kibana");
  }

  @Test
  void wantsToKnowWhichKibana() {
    Ran ran = install(Map.of());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("kibana.url: missing", "docs/configuration.md");
  }

  @Test
  void writesAFileForImportByHand() throws IOException {
    Path file = home.resolve("ruascope.ndjson");
    Ran ran = run("export", "--output", file.toString());
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(Files.readString(file)).isEqualTo(services.dashboards().ndjson());
    assertThat(ran.err()).contains("7 objects written to " + file);
  }

  @Test
  void writesToStandardOutputNothingElse() {
    assertThat(run("export", "--output", "-").out()).isEqualTo(services.dashboards().ndjson());
  }

  @Test
  void saysThatTheFileCannotBeWritten() {
    Ran ran = run("export", "--output", home.resolve("none/ruascope.ndjson").toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(ran.err()).contains("none/ruascope.ndjson");
  }

  @Test
  void asksWhichCommand() {
    assertThat(run().err()).contains("install or export?", "→ ruascope dashboards --help");
  }

  private Ran install(Map<String, String> environment) {
    return Ran.with(services, new StopSignal(hook -> {}), environment, "dashboards", "install");
  }

  private Ran run(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = "dashboards";
    System.arraycopy(words, 0, command, 1, words.length);
    return Ran.with(services, home, command);
  }
}
