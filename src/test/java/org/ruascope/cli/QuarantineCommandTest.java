package org.ruascope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.archive.Archive;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

class QuarantineCommandTest {
  private static final Rejection LARGE =
      new Rejection(Reason.TOO_LARGE, "more than 9 bytes", "limits.document-size");
  private static final Rejection CUT = new Rejection(Reason.TRUNCATED, "ends too early");

  @TempDir Path home;
  private final FakeServices services = new FakeServices();

  @Test
  void saysSoWhenItIsEmpty() {
    assertThat(run("list")).isEqualTo(new Ran(0, "", "The quarantine is empty.\n"));
    assertThat(run("retry --all")).isEqualTo(new Ran(0, "", "The quarantine is empty.\n"));
  }

  @Test
  void listsALineEach() {
    refuse("mail 1", CUT, LARGE);
    Ran ran = run("list");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().toList().getFirst())
        .startsWith("id       when             reason");
    assertThat(ran.out().lines().toList().getLast())
        .matches("[0-9a-f]{8} 20..-..-.. ..:.. truncated +mail 1 +ends too early, and 1.*");
  }

  @Test
  void nothingThatAStrangerWroteSteersTheTerminal() {
    refuse("\u001b[2J\u202e\r\n\u009b", new Rejection(Reason.CORRUPT, "\u001b]0;x\u0007"));
    assertThat(run("list").out() + run("show " + id()).out())
        .doesNotContain("\u001b", "\u202e", "\r", "\u009b", "\u0007");
  }

  @Test
  void showsWhatWouldAdmitIt() {
    refuse("mail 1", LARGE);
    assertThat(run("show " + id()).out())
        .contains("source   mail 1\n")
        .contains("raw file " + home.resolve("quarantine"))
        .contains("reason   too_large\ndetail   more than 9 bytes\n")
        .contains("remedy   a higher limits.document-size, which was 1,073,741,824\n")
        .contains("→ Set limits.document-size higher")
        .endsWith("ruascope quarantine retry " + id() + "\n");
  }

  @Test
  void saysWhenNoSettingWouldAdmitIt() {
    refuse("mail 1", CUT, LARGE);
    assertThat(run("show " + id()).out())
        .contains("detail   ends too early\nremedy   no setting would admit it\n")
        .contains("→ No setting would admit all of it.");
  }

  @Test
  void handsOutTheRawBytesButOverwritesNothing() throws IOException {
    refuse("mail 1", CUT);
    assertThat(run("show " + id() + " --raw -").out()).isEqualTo("mail 1");
    Path file = home.resolve("mail.eml");
    assertThat(run("show " + id() + " --raw " + file).exitCode()).isZero();
    Files.writeString(file, "mine");
    assertThat(run("show " + id() + " --raw " + file).exitCode()).isEqualTo(2);
    assertThat(file).hasContent("mine");
  }

  @Test
  void retriesWhatIsNamedOrAll() {
    refuse("mail 1", CUT);
    String first = id();
    refuse("mail 2", CUT);
    run("retry " + first + " " + first.substring(0, 7));
    assertThat(services.happened).contains("retry [mail 1]");
    services.happened.clear();
    run("retry --all");
    assertThat(services.happened).contains("retry [mail 1, mail 2]", "close");
  }

  @Test
  void whatStaysInTheQuarantineIsNotFine() {
    refuse("mail 1", CUT);
    services.findings.add(Findings.other());
    Ran ran = run("retry --all");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).endsWith("1 not a report, left alone\n0 of 1 left the quarantine\n");
  }

  @ParameterizedTest
  @CsvSource({
    "show 00, Nothing in the quarantine has an id that begins with 00",
    "retry 00, Nothing in the quarantine has an id that begins with 00",
    "retry, 'Which: IDs, or --all?'",
    "retry --all 00, 'Which: IDs, or --all?'",
    "'', 'Which command: list, show or retry?'"
  })
  void wrongUsageIsToldApart(String arguments, String message) {
    refuse("mail 1", CUT);
    Ran ran = run(arguments);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("error: " + message);
    assertThat(services.happened).isEmpty();
  }

  @Test
  void anIdThatTwoHaveIsRefused() {
    for (int i = 0; i < 17; i++) {
      refuse("mail " + i, CUT);
    }
    List<String> firstDigits =
        run("list").out().lines().skip(1).map(line -> line.substring(0, 1)).sorted().toList();
    String shared =
        firstDigits.stream()
            .filter(digit -> firstDigits.indexOf(digit) != firstDigits.lastIndexOf(digit))
            .findFirst()
            .orElseThrow();
    assertThat(run("show " + shared).err()).contains("More than one in the quarantine");
  }

  private String id() {
    return run("list").out().lines().toList().getLast().substring(0, 8);
  }

  private void refuse(String source, Rejection... why) {
    DataSettings data = new DataSettings(home, home.resolve("archive"), home.resolve("quarantine"));
    Delivery delivery = new Delivery(source, Content.of(source.getBytes(UTF_8)));
    List<Finding> findings =
        List.of(why).stream().map(each -> Finding.rejected(source, each)).toList();
    new Archive(data, Limits.DEFAULT).settle(List.of(new Parsed(delivery, findings)));
  }

  private Ran run(String arguments) {
    return Ran.with(services, home, ("quarantine " + arguments).strip().split(" "));
  }
}
