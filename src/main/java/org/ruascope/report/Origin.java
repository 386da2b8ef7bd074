package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/**
 * Where an address is from: what registries and databases know of it, not what a reporter says.
 *
 * @param country ISO 3166-1 alpha-2, in capitals; null if not known
 * @param network who announces it to the Internet; null if not known
 * @param specialPurpose why it is nobody's address in the Internet; null for all others
 */
public record Origin(
    @Nullable String country,
    @Nullable AutonomousSystem network,
    @Nullable SpecialPurpose specialPurpose) {

  /** Of an ordinary address that no database knows. */
  public static final Origin UNKNOWN = new Origin(null, null, null);

  /**
   * A network with a routing policy of its own (RFC 1930).
   *
   * @param number 1 to 4294967295
   * @param organization whose it is; null if not known
   */
  public record AutonomousSystem(long number, @Nullable String organization) {}

  /** Of an address that is set apart. */
  public static Origin of(SpecialPurpose specialPurpose) {
    return new Origin(null, null, specialPurpose);
  }
}
