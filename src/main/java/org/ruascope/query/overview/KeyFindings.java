package org.ruascope.query.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which keys don't do. */
final class KeyFindings {
  private static final long ENOUGH = 20;
  private static final double MOSTLY = 0.5;

  private KeyFindings() {}

  static Optional<Finding> of(Keys.Key key, Set<String> domains) {
    if (key.all() < ENOUGH || key.failed() < MOSTLY * key.all()) {
      return Optional.empty();
    }
    return domains.stream()
        .filter(domain -> ("." + key.signer()).endsWith("." + domain))
        .max(Comparator.comparingInt(String::length))
        .map(domain -> finding(domain, key));
  }

  private static Finding finding(String domain, Keys.Key key) {
    return Finding.of(
        Kind.KEY_FAILS,
        domain,
        key.failed(),
        Map.of("selector", key.selector(), "signer", key.signer(), "all", key.all()),
        Map.of("selector", List.of(key.selector())));
  }
}
