package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestCommandTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  @Test
  void writesPlainTextIfNothingElseIsWanted() {
    Ran ran = run("--domain", "example.com", "--domain=example.org", "--period", "2026-02");

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out()).isEqualTo("Text\n");
    assertThat(services.happened)
        .containsExactly("write [example.com, example.org] 2026-02", "close");
  }

  @Test
  void writesWhatTheFileIsCalledBy() throws IOException {
    Path page = home.resolve("week.html");
    Path mail = home.resolve("week.EML");

    assertThat(run("--output", page.toString()).exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(run("--output", mail.toString()).exitCode()).isEqualTo(ExitCode.FINE);

    assertThat(page).hasContent("<p>Html</p>");
    assertThat(Files.readString(mail))
        .contains("Subject: Subject", "multipart/alternative", "multipart/related");
  }

  @Test
  void sendsByAllChannelsThoughOneIsBroken() {
    services.channels.addAll(List.of("broken", "mail"));
    Ran ran = run("--send");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(ran.out()).isEqualTo("Sent by mail\n");
    assertThat(ran.err()).contains("broken: no answer", "→ set channels.broken.host");
    assertThat(services.happened).contains("send id by mail");
  }

  @Test
  void saysThatThereIsNoChannel() {
    Ran ran = run("--send");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("set channels.NAME.type");
  }

  @Test
  void takesOverWhatIsConfigured() throws IOException {
    Path file =
        Files.writeString(
            home.resolve("r.properties"),
            "digests.shop.period=month\ndigests.shop.domains=Shop.example\n");
    Ran ran = run("--config", file.toString(), "--name", "shop", "--period=2026-01");

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(services.happened.getFirst()).isEqualTo("write [shop.example] 2026-01");
    assertThat(run("--name", "other").err()).contains("There is no digests.other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--period=year", "--period=2999-01", "--output=week.pdf"})
  void refusesWhatItCannotDo(String option) {
    Ran ran = run(option);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains(option.substring(0, option.indexOf('=')), "ruascope digest");
    assertThat(services.happened).isEmpty();
  }

  private Ran run(String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "digest";
    System.arraycopy(options, 0, command, 1, options.length);
    return Ran.with(services, home, command);
  }
}
