package org.ruascope.config;

import java.util.List;

/**
 * Which reports to believe ({@code verify.*}).
 *
 * @param trustedServers {@code verify.trusted-servers}: mail servers whose Authentication-Results
 *     are believed, by the names that they write there; none by default
 */
public record VerifySettings(List<String> trustedServers) {
  /** Trusts nobody. */
  public static final VerifySettings DEFAULT = new VerifySettings(List.of());

  public VerifySettings {
    trustedServers = List.copyOf(trustedServers);
  }
}
