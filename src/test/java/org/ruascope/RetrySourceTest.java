package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.archive.Archive;
import org.ruascope.archive.Quarantine;
import org.ruascope.archive.Quarantined;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Sorter;
import org.ruascope.report.Batch;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;
import org.ruascope.report.UnavailableException;

class RetrySourceTest {
  private static final Rejection WHY = new Rejection(Rejection.Reason.CORRUPT, "broken");

  @TempDir private Path folder;
  private final Sorter sorter = new Sorter();
  private Archive archive;

  @BeforeEach
  void quarantine() {
    archive = new Archive(data(), Limits.DEFAULT);
    Stream.of("report", Sorter.BROKEN, Sorter.PRIVATE, Sorter.TLS, Sorter.FAILURE)
        .forEach(this::refuse);
  }

  private void refuse(String text) {
    Delivery delivery = new Delivery(text, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    archive.settle(List.of(new Parsed(delivery, List.of(Finding.rejected(text, WHY)))));
  }

  @Test
  void onlyWhatIsArchivedNowLeaves() {
    retry(this::throughTheArchive);
    assertThat(sources()).containsExactlyInAnyOrder(Sorter.BROKEN, Sorter.PRIVATE);
  }

  @Test
  void nothingLeavesWhenTheStoreGoesAway() {
    BatchHandler failing =
        batch -> {
          throughTheArchive(batch);
          throw new UnavailableException("away", "", null);
        };
    assertThatThrownBy(() -> retry(failing)).isInstanceOf(UnavailableException.class);
    assertThat(sources()).hasSize(5);
  }

  @Test
  void damagedFilesHoldUpNoOthers() throws IOException {
    Quarantined damaged = kept().stream().filter(RetrySourceTest::isReport).findFirst().get();
    Files.writeString(damaged.file(), "no gzip");
    assertThatThrownBy(() -> retry(this::throughTheArchive))
        .hasMessageContaining("1 in the quarantine")
        .hasMessageContaining(damaged.file().toString());
    assertThat(sources()).contains("report").doesNotContain(Sorter.TLS, Sorter.FAILURE);
  }

  @Test
  void nothingIsHandedOverIfAllIsDamaged() throws IOException {
    for (Quarantined one : kept()) {
      Files.writeString(one.file(), "no gzip");
    }
    assertThatThrownBy(() -> retry(this::throughTheArchive))
        .hasMessageContaining("5 in the quarantine");
    assertThat(sorter.batches()).isEmpty();
  }

  private static boolean isReport(Quarantined kept) {
    return kept.note().source().equals("report");
  }

  private List<Parsed> throughTheArchive(Batch batch) {
    return archive.settle(sorter.handle(batch).stream().map(archive::keep).toList());
  }

  private void retry(BatchHandler handler) {
    new RetrySource(kept(), archive).poll(handler, Progress.SILENT);
  }

  private List<String> sources() {
    return kept().stream().map(kept -> kept.note().source()).toList();
  }

  private List<Quarantined> kept() {
    return new Quarantine(data()).list();
  }

  private DataSettings data() {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }
}
