package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCommandTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"SendGrid", "sendgrid", "o1.ptr9.SendGrid.net.", "sendgrid.net", "grid"})
  void tellsHowMailIsMadeToAlign(String name) {
    Ran ran = run(name);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .startsWith("name     SendGrid\ntype     transactional\nhome     https://sendgrid.com\n")
        .contains("\nasn      11377\n")
        .contains("\nalign    Authenticate your domain")
        .contains("\nhelp     https://");
  }

  @Test
  void listsAllWithoutAName() {
    Ran ran = run();

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines())
        .hasSizeGreaterThan(150)
        .anyMatch(line -> line.matches("SendGrid +transactional +https://sendgrid.com"));
  }

  @Test
  void listsThoseThatMayBeMeant() {
    assertThat(run("salesforce").out()).startsWith("name     Salesforce\n");
    assertThat(run("salesf").out().lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.startsWith("Salesforce"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no such service", "nobody.example", "\u001b[2J\u202e.example"})
  void saysWhenNoneIsKnown(String name) {
    Ran ran = run(name);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("No service is known by the name or domain", "→ ruascope service --help")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void knowsThoseThatTheOperatorHasAdded() throws IOException {
    Path own =
        Files.writeString(home.resolve("own.yaml"), "- {name: Own, type: crm, ptr: own.example}");

    Ran ran =
        Ran.with(
            new FakeServices(),
            new StopSignal(hook -> {}),
            Map.of("RUASCOPE_SERVICES_PATH", own.toString()),
            "service",
            "mx.own.example");

    assertThat(ran.out()).isEqualTo("name     Own\ntype     crm\nptr      own.example\n");
  }

  private Ran run(String... name) {
    String[] arguments = new String[name.length + 1];
    arguments[0] = "service";
    System.arraycopy(name, 0, arguments, 1, name.length);
    return Ran.with(new FakeServices(), home, arguments);
  }
}
