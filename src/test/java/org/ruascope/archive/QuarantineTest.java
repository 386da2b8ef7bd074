package org.ruascope.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.archive.QuarantineNote.Refusal;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

class QuarantineTest {
  private static final Rejection LARGE =
      new Rejection(Reason.TOO_LARGE, "too large", "limits.document-size");
  private static final Rejection CUT = new Rejection(Reason.TRUNCATED, "ends too early");

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-22T01:02:03Z");

  @Test
  void isEmptyBeforeAnythingWasRefused() {
    assertThat(quarantine().list()).isEmpty();
  }

  @Test
  void listsTheNewestLastWithAllThatWasNoted() throws IOException {
    refuse("second", "mail 2", CUT);
    now = now.minus(Duration.ofDays(1));
    refuse("first", "mail 1", LARGE, CUT);
    assertThat(quarantine().list())
        .extracting(Quarantined::note)
        .containsExactly(
            new QuarantineNote(
                "mail 1",
                now,
                List.of(
                    new Refusal(
                        "mail 1!x", "too_large", "too large", "limits.document-size", 1L << 30),
                    new Refusal("mail 1!x", "truncated", "ends too early", null, null))),
            new QuarantineNote(
                "mail 2",
                now.plus(Duration.ofDays(1)),
                List.of(new Refusal("mail 2!x", "truncated", "ends too early", null, null))));
    assertThat(quarantine().list().getFirst().delivery().content().open()).hasContent("first");
  }

  @Test
  void theSameReasonAgainLeavesTheNoteAsItIs() {
    refuse("mail", "the first time", CUT);
    now = now.plusSeconds(1);
    refuse("mail", "the second time", CUT);
    assertThat(only().note().source()).isEqualTo("the first time");
    refuse("mail", "for another reason", LARGE);
    assertThat(only().note().source()).isEqualTo("for another reason");
    assertThat(only().note().time()).isEqualTo(now);
  }

  @Test
  void whatHasLostItsNoteIsListedAndGetsANewOne() throws IOException {
    refuse("mail", "mail 1", CUT);
    Path note = Path.of(only().file().toString().replace(".gz", ".json"));
    for (String damage : List.of("", "{\"source\":\"x\",\"time\":\"now\"}", "[[", "{\"a\":{}}")) {
      Files.writeString(note, damage);
      assertThat(only().note().refusals()).as(damage).isEmpty();
    }
    Files.delete(note);
    assertThat(only().note().source()).isEqualTo(only().file().toString());
    refuse("mail", "mail 1", CUT);
    assertThat(only().note().refusals()).hasSize(1);
  }

  @Test
  void notesWhateverAStrangerWrites() {
    String hostile = "\ud800 \u0000 \u001b[2J \u202e \"\\ </script>";
    refuse("mail", hostile, new Rejection(Reason.CORRUPT, hostile));
    assertThat(only().note().source()).isEqualTo(hostile.replace('\ud800', '?'));
  }

  @Test
  void letsGoOfNothingThatIsNotArchived() {
    refuse("mail", "mail 1", CUT);
    archive().release(only());
    assertThat(only().isThere()).isTrue();
    store("mail");
    Quarantined accepted = only();
    archive().release(accepted);
    archive().release(accepted);
    assertThat(accepted.isThere()).isFalse();
    assertThat(Path.of(accepted.file().toString().replace(".gz", ".json"))).doesNotExist();
    assertThat(quarantine().list()).isEmpty();
  }

  @Test
  void tellsDamagedBytes() throws IOException {
    refuse("mail", "mail 1", CUT);
    assertThat(only().isWhole()).isTrue();
    byte[] bytes = Files.readAllBytes(only().file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(only().file(), bytes);
    assertThat(only().isWhole()).isFalse();
  }

  private Quarantined only() {
    assertThat(quarantine().list()).hasSize(1);
    return quarantine().list().getFirst();
  }

  private void refuse(String content, String source, Rejection... why) {
    List<Finding> findings =
        List.of(why).stream().map(each -> Finding.rejected(source + "!x", each)).toList();
    archive().settle(List.of(new Parsed(delivery(content, source), findings)));
  }

  private void store(String content) {
    Archive archive = archive();
    archive.keep(new Parsed(delivery(content, ""), List.of(Finding.other("", Outcome.DUPLICATE))));
    archive.commit();
  }

  private static Delivery delivery(String content, String source) {
    return new Delivery(source, Content.of(content.getBytes(UTF_8)));
  }

  private Archive archive() {
    return new Archive(settings(), Limits.DEFAULT, () -> now);
  }

  private Quarantine quarantine() {
    return new Quarantine(settings());
  }

  private DataSettings settings() {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }
}
