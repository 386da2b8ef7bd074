package org.ruascope.enrich.address;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.GeoSettings;
import org.ruascope.report.UnavailableException;

/** Tells whether the databases can be used, and how old they are. */
public final class OriginChecks {
  private final GeoSettings settings;
  private final InstantSource clock;

  /** Of what the settings name. */
  public OriginChecks(GeoSettings settings) {
    this(settings, InstantSource.system());
  }

  OriginChecks(GeoSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** One for each database; none needs another. Fetches nothing. */
  public Stream<Check> checks() {
    Check country =
        settings
            .countryDatabase()
            .map(file -> named("geo.country-database", file))
            .orElse(new Check("geo: countries", this::tryDefault));
    Optional<Check> network =
        settings.networkDatabase().map(file -> named("geo.network-database", file));
    return Stream.concat(Stream.of(country), network.stream());
  }

  private Check named(String key, Path file) {
    return new Check(key + ": file", () -> tryFile(key, file));
  }

  private String tryFile(String key, Path file) {
    try {
      return Database.open(file).describe(clock);
    } catch (IOException e) {
      throw new UnavailableException(
          file + " can't be used: " + DatabaseFile.reason(e),
          "let " + key + " name a file in MaxMind's format (MMDB), or leave it out",
          e);
    }
  }

  private String tryDefault() {
    Path file = DefaultDatabase.CURRENT.in(settings);
    if (Files.exists(file)) {
      return "DB-IP " + tryFile("geo.country-database", file);
    }
    return settings.download().map(OriginChecks::toBeFetched).orElse("none, by geo.download=no");
  }

  private static String toBeFetched(URI source) {
    return "none yet; the next start fetches 8 MB, once, from "
        + source
        + " (geo.download=no: never)";
  }
}
