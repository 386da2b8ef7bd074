package org.ruascope.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.GeoSettings;
import org.ruascope.report.UnavailableException;

class OriginChecksTest {
  private static final Instant LATER = Mmdb.BUILT.plus(Duration.ofDays(40));
  private static final URI SOURCE = URI.create("https://mirror.invalid/any.tgz");

  @TempDir private Path folder;

  @Test
  void showsTheAgeOfEachFile() {
    Path country = database("DBIP-Country-Lite");
    Path network = database("GeoLite2-ASN");

    assertThat(checks(Optional.of(country), Optional.of(network), Optional.empty()))
        .extracting(check -> check.what() + ": " + check.probe().run())
        .containsExactly(
            "geo.country-database: file: \"DBIP-Country-Lite\" of 2026-11-01, 40 days old",
            "geo.network-database: file: \"GeoLite2-ASN\" of 2026-11-01, 40 days old");
  }

  @Test
  void showsTheAgeOfTheDefault() throws IOException {
    Files.move(database("any"), folder.resolve(DefaultDatabase.CURRENT.name()));

    assertThat(only(Optional.empty(), Optional.of(SOURCE)).probe().run())
        .isEqualTo("DB-IP \"any\" of 2026-11-01, 40 days old");
  }

  @Test
  void saysWhatWillBeFetchedAndFetchesNothing() {
    assertThat(only(Optional.empty(), Optional.of(SOURCE)).probe().run())
        .contains("none yet", SOURCE.toString(), "geo.download=no");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isFineWithNone() {
    assertThat(only(Optional.empty(), Optional.empty()).probe().run()).contains("geo.download=no");
  }

  @Test
  void namesTheSettingWhoseFileCannotBeUsed() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no database");

    UnavailableException fault =
        catchThrowableOfType(
            UnavailableException.class, only(Optional.of(text), Optional.empty()).probe()::run);

    assertThat(fault).hasMessageStartingWith(text + " can't be used: ");
    assertThat(fault.remedy()).contains("geo.country-database");
  }

  private Path database(String type) {
    return new Mmdb(type)
        .put("1.0.0.0/8", Map.of("country_code", "AU"))
        .write(folder.resolve(type + ".mmdb"));
  }

  private Check only(Optional<Path> country, Optional<URI> download) {
    return checks(country, Optional.empty(), download).getFirst();
  }

  private List<Check> checks(
      Optional<Path> country, Optional<Path> network, Optional<URI> download) {
    GeoSettings settings = new GeoSettings(country, network, download, folder);
    return new OriginChecks(settings, () -> LATER).checks().toList();
  }
}
