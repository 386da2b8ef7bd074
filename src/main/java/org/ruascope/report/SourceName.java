package org.ruascope.report;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source is called: by the best that is known of it.
 *
 * @param kind what its name is of
 * @param name text of strangers, unless it is a sender's or a service's
 */
public record SourceName(Kind kind, String name) {

  /** What can give a source its name; the best first: the operator's own word before all others. */
  public enum Kind implements Word {
    /** A sender of the configuration. */
    SENDER,
    /** A known service. */
    SERVICE,
    /** The organizational domain of the address's name. */
    HOST_DOMAIN,
    /** Whoever announces the address. */
    NETWORK,
    /** The address's neighbours, of which nothing is known either. */
    PREFIX;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String ending = " (" + word + ")";

    @Override
    public String word() {
      return word;
    }
  }

  /** The best name of an address. */
  public static SourceName of(InetAddress address, Enrichment known) {
    return known(Kind.SENDER, known.verdict() == null ? null : known.verdict().sender())
        .or(() -> known(Kind.SERVICE, known.service() == null ? null : known.service().name()))
        .or(() -> known(Kind.HOST_DOMAIN, hostDomain(known.host())))
        .or(() -> known(Kind.NETWORK, network(known.origin())))
        .orElseGet(() -> new SourceName(Kind.PREFIX, prefix(address)));
  }

  private static Optional<SourceName> known(Kind kind, @Nullable String name) {
    return Optional.ofNullable(name).map(text -> new SourceName(kind, text));
  }

  /** Only a name that leads back to its address is the address's. */
  private static @Nullable String hostDomain(@Nullable Host host) {
    return host != null && host.iprev() == Iprev.PASS ? host.registeredDomain() : null;
  }

  private static @Nullable String network(@Nullable Origin origin) {
    return origin == null || origin.network() == null ? null : origin.network().organization();
  }

  /** What is usually given to one customer: 256 addresses of IPv4, a /48 of IPv6 (RFC 6177). */
  private static String prefix(InetAddress address) {
    byte[] bytes = address.getAddress();
    String text = address.getHostAddress();
    return bytes.length == 4
        ? text.substring(0, text.lastIndexOf('.')) + ".0/24"
        : groups(group(bytes, 0), group(bytes, 1), group(bytes, 2)) + "::/48";
  }

  /** Without zeros at the end, which the two colons stand for. */
  private static String groups(int first, int second, int third) {
    if (third != 0) {
      return hex(first) + ":" + hex(second) + ":" + hex(third);
    }
    return second == 0 ? hex(first) : hex(first) + ":" + hex(second);
  }

  private static String hex(int group) {
    return Integer.toHexString(group);
  }

  private static int group(byte[] bytes, int number) {
    return Byte.toUnsignedInt(bytes[2 * number]) << 8 | Byte.toUnsignedInt(bytes[2 * number + 1]);
  }

  /**
   * As it is stored, and as {@link #of(String)} reads it: by name, however many kinds there are.
   */
  public String text() {
    return name + kind.ending;
  }

  /** Reads what {@link #text} writes; empty if it is something else. */
  public static Optional<SourceName> of(String text) {
    return Arrays.stream(Kind.values())
        .filter(kind -> text.endsWith(kind.ending))
        .map(kind -> new SourceName(kind, text.substring(0, text.length() - kind.ending.length())))
        .findFirst();
  }
}
