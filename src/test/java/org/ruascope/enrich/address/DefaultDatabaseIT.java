package org.ruascope.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.GeoSettings;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.fetch.Fetch;

/** The real database of countries, by the settings' own default. */
class DefaultDatabaseIT {
  @TempDir private Path folder;

  @Test
  void knowsTheCountriesOfWellKnownServers() {
    GeoSettings settings = fetchable(load().geo());
    Origins.fetchDefault(settings);
    Origins origins = Origins.open(settings);

    assertThat(origins.of(OriginsTest.address("193.0.6.139")).country()).isEqualTo("NL");
    assertThat(origins.of(OriginsTest.address("194.25.134.20")).country()).isEqualTo("DE");
    assertThat(origins.of(OriginsTest.address("2001:67c:2e8:22::c100:68b")).country())
        .isEqualTo("NL");
    assertThat(new OriginChecks(settings).checks().findFirst().orElseThrow().probe().run())
        .contains("DB-IP", "of 2026-06-01");
  }

  private Settings load() {
    return new SettingsLoader(cron -> {}, warning -> {})
        .load(Optional.empty(), Map.of("RUASCOPE_DATA_PATH", folder.toString()));
  }

  /** The same from a copy, if there is a network to copy it by; its checksum is still compared. */
  private GeoSettings fetchable(GeoSettings settings) {
    URI source = settings.download().orElseThrow();
    Path copy = folder.resolve("copy.tgz");
    try {
      Fetch.to(copy, source, (done, total) -> {});
    } catch (IOException e) {
      return abort(source + " can't be reached from here: " + e);
    }
    assertThat(Files.exists(copy)).isTrue();
    return new GeoSettings(
        settings.countryDatabase(),
        settings.networkDatabase(),
        Optional.of(copy.toUri()),
        settings.folder());
  }
}
