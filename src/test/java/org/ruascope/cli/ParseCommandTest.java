package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParseCommandTest {
  @TempDir Path home;
  private final FakeServices services = new FakeServices();

  @Test
  void jsonHasALineADocument() {
    services.findings.add(Findings.accepted("google.com"));
    services.findings.add(Findings.accepted("google.com"));
    services.findings.add(Findings.other());
    Ran ran = run("parse", "-");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"source\":"));
    assertThat(ran.out().lines().toList().get(0)).contains("\"accepted\"", "192.0.2.1");
    assertThat(ran.out().lines().toList().get(1))
        .contains("\"duplicate\"", "\"records\":[]")
        .doesNotContain("192.0.2.1");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void csvHasALineARecordAndNoneTwice() {
    services.findings.add(Findings.accepted("google.com"));
    services.findings.add(Findings.accepted("google.com"));
    Ran ran = run("parse", "--format", "csv", "-");
    assertThat(ran.out().lines()).hasSize(3).first().asString().startsWith("source,outcome,");
  }

  @Test
  void theTableIsForPeople() {
    services.findings.add(Findings.accepted("google.com"));
    services.findings.add(Findings.withWarning("a very long name of a reporter \u001b[31m"));
    services.findings.add(Findings.rejected("bomb.zip!x\u001b.xml"));
    Ran ran = run("parse", "--format=table", "-");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_PROCESSED);
    assertThat(ran.out())
        .isEqualTo(
            """
            reporter          domain            day         records   messages  aligned outcome
            google.com        example.com       2026-11-20        2      1,000   98.2 % accepted
            a very long name… example.com       2026-11-20        2      1,000   98.2 % 1 warning
            quarantined  bomb.zip!x�.xml: too_large: more than 2 GiB (see limits.document-size)

            2 reports (1 with warnings), 4 records, 2,000 messages
            2 unusable records skipped
            1 quarantined
            """);
  }

  @Test
  void aWrongSettingIsSaidBeforeAnythingIsPrinted() {
    Map<String, String> wrong =
        Map.of("RUASCOPE_DATA_PATH", home.toString(), "RUASCOPE_LIMITS_RATIO", "abc");
    Ran ran = Ran.with(services, new StopSignal(hook -> {}), wrong, "parse", "--format=table", "-");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("limits.ratio: \"abc\"");
  }

  @Test
  void aPathThatIsNotThereIsWrongUsage() {
    Ran ran = run("parse", home.resolve("missing").toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("There is no file or folder " + home.resolve("missing"));
    assertThat(services.happened).isEmpty();
  }

  private Ran run(String... arguments) {
    return Ran.with(services, home, arguments);
  }
}
