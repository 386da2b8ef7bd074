package org.ruascope.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Databases that tell where addresses are from ({@code geo.*}). Each may tell country and network.
 *
 * @param countryDatabase {@code geo.country-database}; empty: the default one
 * @param networkDatabase {@code geo.network-database}; empty: none
 * @param download {@code geo.download-url}: where the default one is fetched once; empty if {@code
 *     geo.download} says no
 * @param folder where the default one is kept
 */
public record GeoSettings(
    Optional<Path> countryDatabase,
    Optional<Path> networkDatabase,
    Optional<URI> download,
    Path folder) {}
