package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.archive.Quarantine;
import org.ruascope.archive.Quarantined;
import org.ruascope.cli.Flow;
import org.ruascope.cli.Inputs;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.DataSettings;
import org.ruascope.config.DnsSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.GeoSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.Schedule;
import org.ruascope.config.ServiceSettings;
import org.ruascope.config.Settings;
import org.ruascope.config.VerifySettings;
import org.ruascope.config.WebSettings;
import org.ruascope.embedded.StartListener;
import org.ruascope.receive.Progress;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;

/** What was too large once and isn't any more: from the quarantine to Elasticsearch. */
class RetryIT {
  private static final Path REPORT = Path.of("docs", "example-report.eml");
  private static final Limits TIGHT = new Limits(100 << 20, 100, 200, 1_000, 8, 32, 65_536, 100);

  @TempDir private Path folder;

  @BeforeEach
  void quarantine() {
    TestElasticsearch.wipe();
    try (Flow flow = flow(TIGHT)) {
      flow.drain(new Inputs(List.of(REPORT), System.in), Progress.SILENT);
    }
    assertThat(kept()).hasSize(1);
    assertThat(StoredDocuments.count("dmarc-reports")).isZero();
  }

  @Test
  void isStoredWithTheNewSettingAndLeavesTheQuarantine() throws IOException {
    List<Quarantined> chosen = kept();
    retry(Limits.DEFAULT, chosen);
    assertThat(kept()).isEmpty();
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(1);
    Path archived = folder.resolve("archive").resolve(nameOf(chosen.getFirst()));
    assertThat(archived).exists();
    assertThat(chosen.getFirst().file()).doesNotExist();
  }

  @Test
  void staysWithItsNoteUntilSomethingHasChanged() {
    List<Quarantined> before = kept();
    retry(TIGHT, before);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void twiceDoublesNothingWhateverWasBrokenOff() throws IOException {
    List<Quarantined> chosen = kept();
    byte[] raw = Files.readAllBytes(chosen.getFirst().file());
    retry(Limits.DEFAULT, chosen);
    long records = StoredDocuments.count("dmarc-records");
    Files.write(chosen.getFirst().file(), raw); // as if killed before it was removed
    retry(Limits.DEFAULT, kept());
    assertThat(kept()).isEmpty();
    assertThat(StoredDocuments.count("dmarc-reports")).isEqualTo(1);
    assertThat(StoredDocuments.count("dmarc-records")).isEqualTo(records).isPositive();
  }

  private static Path nameOf(Quarantined one) {
    return Path.of(one.hash().substring(0, 2), one.hash() + ".gz");
  }

  private void retry(Limits limits, List<Quarantined> chosen) {
    try (Flow flow = flow(limits)) {
      assertThat(flow.retry(chosen, Progress.SILENT)).isEmpty();
    }
  }

  private List<Quarantined> kept() {
    return new Quarantine(data()).list();
  }

  private Flow flow(Limits limits) {
    Settings settings =
        new Settings(
            Optional.of(ElasticsearchSettings.of(TestElasticsearch.url())),
            TestElasticsearch.settings(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new GeoSettings(Optional.empty(), Optional.empty(), Optional.empty(), folder),
            DnsSettings.OFF,
            ServiceSettings.NONE,
            VerifySettings.DEFAULT,
            WebSettings.OFF,
            Optional.empty(),
            data(),
            limits,
            Optional.empty(),
            Optional.empty(),
            new Schedule.Every(Duration.ofMinutes(1)),
            AlertSettings.usual(),
            List.of());
    return new Wiring(Path.of("")).open(settings, StartListener.SILENT);
  }

  private DataSettings data() {
    return new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine"));
  }
}
