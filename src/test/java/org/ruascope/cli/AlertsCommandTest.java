package org.ruascope.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.alert.Rule;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Lifecycle;
import org.ruascope.alert.life.Round;
import org.ruascope.alert.life.Routing;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Sight;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.State;
import org.ruascope.config.AlertSettings;

class AlertsCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  @BeforeEach
  void oneFires() {
    Routing routing = new Routing(AlertSettings.usual(), List.of("chat"));
    Sight sight =
        new Sight(
            EnumSet.allOf(Rule.class), List.of(Seen.key("a.example", "2026-11-01T00:00:00Z")));
    new Round(services.alerts, new Lifecycle(routing)).live(sight, NOW);
  }

  @Test
  void listsThemALineEach() {
    Ran ran = run("list");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(ran.out().lines().toList().getLast())
        .startsWith(id().substring(0, 8))
        .containsSubsequence("firing", "warning", "2026-11-01 00:00", "a.example", "key_fails");
    assertThat(run("list", "--domain", "b.example").out()).doesNotContain("firing");
  }

  @Test
  void showsWhoWasTold() {
    assertThat(run("show", id().substring(0, 6)).out())
        .contains(id(), "2026-11-02 10:00", "chat: due, 2026-11-02 10:00");
  }

  @Test
  void acknowledgesUnderTheUsersName() {
    assertThat(run("ack", id()).exitCode()).isEqualTo(ExitCode.FINE);
    assertThat(alert().state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(alert().acknowledged())
        .satisfies(by -> assertThat(by.by()).isEqualTo(System.getProperty("user.name")));
  }

  @Test
  void aNoteIsShownToOthers() {
    run("ack", id(), "--note", "the supplier\u202e is asked");
    assertThat(run("show", id()).out()).contains("note         the supplier\ufffd is asked");
  }

  @Test
  void silencesUntilThenWithANote() {
    run("silence", id(), "--until", "7d", "--note", "known");
    assertThat(alert().state()).isEqualTo(State.SILENCED);
    Silence silence = requireNonNull(alert().silence());
    assertThat(silence.note()).isEqualTo("known");
    assertThat(Duration.between(Instant.now(), silence.until()))
        .isBetween(Duration.ofDays(6), Duration.ofDays(7));
  }

  @Test
  void nothingIsSilencedUntilADayThatIsOver() {
    Ran ran = run("silence", id(), "--until", "2026-01-31");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("--until is over");
    assertThat(alert().state()).isEqualTo(State.FIRING);
    assertThat(run("silence", id(), "--until", "0m").exitCode()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void anIdThatNoneOrSeveralHaveIsWrongUsage() {
    Ran ran = run("show", "zz");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ran.err()).contains("No alert has an id that begins with zz");
    assertThat(services.happened).contains("close");
  }

  @Test
  void aTestSaysWhatEachChannelAnswers() {
    Ran ran = run("test");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(ran.out() + ran.err()).contains("chat: sent", "mail: refused", "channels.mail.to");
  }

  @Test
  void aReplayPrintsWhatWouldHaveBeenToldAndWhen() {
    Ran ran = run("replay", "--since", "2026-11-01", "--rule", "key_fails");
    assertThat(ran.out())
        .contains(" by chat\n  firing, warning: key_fails\n")
        .contains("1 message");
    assertThat(services.happened).contains("replay by [KEY_FAILS]");
    assertThat(run("replay", "--since", "1d", "--rule", "x").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE);
  }

  private String id() {
    return alert().id();
  }

  private Alert alert() {
    return services.alerts.concerning(List.of()).getFirst().alert();
  }

  private Ran run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "alerts";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Ran.with(services, home, all);
  }
}
