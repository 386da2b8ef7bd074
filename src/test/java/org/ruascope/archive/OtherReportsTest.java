package org.ruascope.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;

/** What is archived of mails that have no aggregate report. */
class OtherReportsTest {
  @TempDir Path folder;

  @Test
  void tlsReportsAreArchivedLikeAggregates() throws IOException {
    keep(true, Outcome.TLS_REPORT);
    assertThat(kept()).singleElement().asString().matches("archive/../.{64}\\.gz");
  }

  @Test
  void failureReportsHaveAFolderOfTheirOwn() throws IOException {
    keep(true, Outcome.FAILURE_REPORT, Outcome.TLS_REPORT);
    assertThat(kept()).singleElement().asString().matches("archive/failure-reports/../.{64}\\.gz");
  }

  @Test
  void failureReportsAreNotArchivedIfTheSettingsSaySo() throws IOException {
    keep(false, Outcome.FAILURE_REPORT, Outcome.TLS_REPORT);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aMailWithAnAggregateIsArchivedForThat() throws IOException {
    keep(false, Outcome.TLS_REPORT, Outcome.ACCEPTED, Outcome.FAILURE_REPORT);
    assertThat(kept()).singleElement().asString().matches("archive/../.{64}\\.gz");
  }

  @Test
  void mailsOfPeopleAreNotArchived() throws IOException {
    keep(true, Outcome.NOT_A_REPORT);
    assertThat(kept()).isEmpty();
  }

  private void keep(boolean failureReports, Outcome... outcomes) {
    DataSettings data =
        new DataSettings(
            folder, folder.resolve("archive"), folder.resolve("quarantine"), failureReports);
    Delivery delivery = new Delivery("mail", Content.of(new byte[] {'x'}));
    List<Finding> findings =
        Stream.of(outcomes).map(outcome -> Finding.other("mail", outcome)).toList();
    Archive archive = new Archive(data, Limits.DEFAULT);
    archive.keep(new Parsed(delivery, findings));
    archive.commit();
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".gz"))
          .toList();
    }
  }
}
