package org.ruascope.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/** A quarantine with many entries, looked at again and again. */
class QuarantineGlanceTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void thereNeedBeNothing() {
    assertThat(new QuarantineGlance(settings(), 3).look()).isEqualTo(new Kept(0, 0, List.of()));
  }

  @Test
  void countsAllAndTellsTheNewest() throws IOException {
    refuse(0, 300);
    age();
    QuarantineGlance glance = new QuarantineGlance(settings(), 3);
    assertThat(glance.look().count()).isEqualTo(300);

    refuse(300, 302);

    assertThat(glance.look().count()).isEqualTo(302);
    assertThat(glance.look().newest()).hasSize(3);
    assertThat(glance.look().newest().subList(0, 2))
        .extracting(each -> each.note().source())
        .containsExactlyInAnyOrder("mail 300", "mail 301");
  }

  @Test
  void countsAllThatCameInTheLastDayHoweverFewItTells() throws IOException {
    refuse(0, 60);
    QuarantineGlance glance = new QuarantineGlance(settings(), 3);
    for (Quarantined old : new QuarantineGlance(settings(), 25).look().newest()) {
      Files.setLastModifiedTime(old.file(), FileTime.from(LONG_AGO));
    }
    assertThat(glance.look().lastDay()).isEqualTo(35);
    assertThat(glance.look().newest()).hasSize(3);
  }

  @Test
  void whatHasLeftIsNotCountedAnyMore() throws IOException {
    refuse(0, 20);
    age();
    QuarantineGlance glance = new QuarantineGlance(settings(), 50);
    Quarantined gone = glance.look().newest().getFirst();

    Files.delete(gone.file());

    assertThat(glance.look().count()).isEqualTo(19);
    assertThat(glance.look().newest()).hasSize(19).doesNotContain(gone);
  }

  /** Its time says that nothing has changed, so it isn't read: that is what makes it cheap. */
  @Test
  void foldersThatHaveNotChangedAreNotRead() throws IOException {
    refuse(0, 1);
    age();
    QuarantineGlance glance = new QuarantineGlance(settings(), 3);
    Path file = glance.look().newest().getFirst().file();

    Files.copy(file, file.resolveSibling(file.getFileName().toString().replaceFirst("..", "00")));
    age();

    assertThat(glance.look().count()).isEqualTo(1);
  }

  private void age() throws IOException {
    try (var folders = Files.list(folder.resolve("quarantine"))) {
      for (Path each : folders.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(LONG_AGO));
      }
    }
  }

  private void refuse(int from, int to) {
    List<Parsed> batch = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Delivery mail = new Delivery("mail " + i, Content.of(("content " + i).getBytes(UTF_8)));
      Rejection cut = new Rejection(Reason.TRUNCATED, "ends too early");
      batch.add(new Parsed(mail, List.of(Finding.rejected("mail " + i, cut))));
    }
    new Archive(settings(), Limits.DEFAULT).settle(batch);
  }

  private DataSettings settings() {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }
}
