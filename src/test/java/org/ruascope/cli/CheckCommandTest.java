package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.report.UnavailableException;

final class CheckCommandTest {
  @TempDir Path home;
  private final FakeServices services = new FakeServices();

  @Test
  void allIsWell() {
    services.checks.add(List.of(new Check("elasticsearch: version", () -> "9.5.3")));
    Ran ran = Ran.with(services, home, "check");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out())
        .isEqualTo("ok   settings: can be read\nok   elasticsearch: version: 9.5.3\n");
  }

  @Test
  void aFailureSaysWhatToDoAndStopsItsPartOnly() {
    services.checks.add(
        List.of(
            new Check("mailboxes.main: login", CheckCommandTest::refuse),
            new Check("mailboxes.main: folder", () -> "there")));
    services.checks.add(List.of(new Check("elasticsearch: rights", () -> "all")));
    Ran ran = Ran.with(services, home, "check");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(ran.out())
        .isEqualTo(
            """
            ok   settings: can be read
            FAIL mailboxes.main: login: refused by the server: �[31mno
                 → set mailboxes.main.password
            skip mailboxes.main: folder: not tried
            ok   elasticsearch: rights: all
            """);
  }

  private static String refuse() {
    throw new UnavailableException(
        "refused by the server: \u001b[31mno", "set mailboxes.main.password", null);
  }
}
