package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.config.ChannelSettings;
import org.ruascope.testing.SmtpStub;
import org.ruascope.testing.SmtpStub.Act;

/** What is said, and tried again, of a server that refuses a mail or goes away, and when. */
final class MailFaultTest {
  private static final Duration SHORT = Duration.ofSeconds(1);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "greeting, 421 4.3.2 Too busy, refuses the line for now",
    "AUTH, 454 4.7.0 Try later, refuses the login of \"ruascope@example.com\" for now",
    "MAIL, 451 4.3.0 Try later, refuses the mail for now",
    "RCPT, 450 4.7.1 Greylisted, refuses the recipient postmaster@example.org for now",
    "RCPT, 421 4.3.2 Going down, refuses the recipient postmaster@example.org for now",
    "DATA, 452 4.3.1 Disk full, refuses the mail for now",
    "., 451 4.3.0 Try later, refuses the mail for now",
  })
  void whatIsRefusedForNowIsTriedAgain(String command, String reply, String problem) {
    DeliveryException fault = fault(command, SmtpStub.says(reply));
    assertThat(fault).hasMessageContaining(problem + ": \"" + reply + "\"");
    assertThat(fault.isPassing()).isTrue();
    assertThat(fault.remedy()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "greeting, 554 5.7.1 Not you, refuses the line, host",
    "AUTH, 535 5.7.8 Wrong, refuses the login of \"ruascope@example.com\", username",
    "MAIL, 550 5.7.1 Not yours, refuses the sender ruascope@example.com, from",
    "RCPT, 550 5.1.1 Unknown, refuses the recipient postmaster@example.org, to",
    "DATA, 554 5.5.1 No, refuses the mail, host",
    "., 554 5.7.1 Spam, refuses the mail, host",
  })
  void whatIsRefusedForEverNamesTheSetting(
      String command, String reply, String problem, String setting) {
    DeliveryException fault = fault(command, SmtpStub.says(reply));
    assertThat(fault).hasMessageContaining(problem + ": \"" + reply + "\"");
    assertThat(fault.isPassing()).isFalse();
    assertThat(fault.remedy()).startsWith("correct channels.mail." + setting);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."})
  void aLineThatBreaksIsTriedAgain(String command) {
    DeliveryException fault = fault(command, SmtpStub.CUT);
    assertThat(fault).hasMessageMatching("channels.mail: the line to localhost:\\d+ broke.*");
    assertThat(fault.isPassing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "RCPT", "."})
  void aServerThatStallsIsGivenUp(String command) {
    DeliveryException fault = fault(command, SmtpStub.STALL);
    assertThat(fault).hasMessageContaining("doesn't answer within 1 s");
    assertThat(fault.remedy()).contains("channels.mail.timeout");
    assertThat(fault.isPassing()).isTrue();
  }

  /** Each of its lines is in time. */
  @Test
  void anAnswerWithoutEndIsGivenUp() {
    DeliveryException fault = fault("MAIL", SmtpStub.DRIP);
    assertThat(fault).hasMessageContaining("doesn't answer within 4 s");
    assertThat(fault.isPassing()).isTrue();
  }

  @Test
  void whatIsTakenIsTakenThoughTheLineBreaksAfterwards() throws DeliveryException {
    try (SmtpStub server = new SmtpStub(Map.of("QUIT", SmtpStub.CUT))) {
      send(server);
      assertThat(server.commands()).contains(SmtpStub.END);
    }
  }

  @Test
  void theCheckLogsInAndSendsNothing() {
    try (SmtpStub server = new SmtpStub(Map.of())) {
      List<ChannelSettings> settings = List.of(TestMail.plain(server.port()).settings());
      String answer = Channels.checks(settings, () -> "").getFirst().getFirst().probe().run();
      assertThat(answer).matches("localhost:\\d+, logged in, in plain text");
      assertThat(server.commands()).hasSize(3).first().asString().startsWith("EHLO ");
      assertThat(server.commands()).endsWith("AUTH", "QUIT");
    }
  }

  private static DeliveryException fault(String command, Act act) {
    try (SmtpStub server = new SmtpStub(Map.of(command, act))) {
      return catchThrowableOfType(DeliveryException.class, () -> send(server));
    }
  }

  private static void send(SmtpStub server) throws DeliveryException {
    TestMail.plain(server.port()).within(SHORT).channel().send(List.of(TestNotices.keyFails()), 0);
  }
}
