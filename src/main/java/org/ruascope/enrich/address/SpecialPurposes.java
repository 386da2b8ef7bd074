package org.ruascope.enrich.address;

import static java.util.Map.entry;
import static org.ruascope.report.SpecialPurpose.BENCHMARKING;
import static org.ruascope.report.SpecialPurpose.DOCUMENTATION;
import static org.ruascope.report.SpecialPurpose.LINK_LOCAL;
import static org.ruascope.report.SpecialPurpose.LOOPBACK;
import static org.ruascope.report.SpecialPurpose.MULTICAST;
import static org.ruascope.report.SpecialPurpose.PRIVATE;
import static org.ruascope.report.SpecialPurpose.RESERVED;
import static org.ruascope.report.SpecialPurpose.SHARED;
import static org.ruascope.report.SpecialPurpose.UNSPECIFIED;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.Prefix;
import org.ruascope.report.SpecialPurpose;

/**
 * The ranges of IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890), as of
 * November 2026, and of its registry of the IPv6 address space, where all but a few is reserved.
 */
final class SpecialPurposes {

  /** Within the ranges below, but reachable from everywhere, or a way into the Internet. */
  private static final List<Prefix> REACHABLE =
      prefixes(
          "192.0.0.9/32 192.0.0.10/32 64:ff9b::/96 2001::/32 2001:1::1/128 2001:1::2/128"
              + " 2001:1::3/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28");

  /** The first that fits holds. */
  private static final List<Map.Entry<SpecialPurpose, List<Prefix>>> RANGES =
      List.of(
          entry(UNSPECIFIED, prefixes("0.0.0.0/8 ::/128")),
          entry(LOOPBACK, prefixes("127.0.0.0/8 ::1/128")),
          entry(
              PRIVATE,
              prefixes(
                  "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10 64:ff9b:1::/48")),
          entry(SHARED, prefixes("100.64.0.0/10")),
          entry(LINK_LOCAL, prefixes("169.254.0.0/16 fe80::/10")),
          entry(
              DOCUMENTATION,
              prefixes("192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 3fff::/20")),
          entry(BENCHMARKING, prefixes("198.18.0.0/15 2001:2::/48")),
          entry(MULTICAST, prefixes("224.0.0.0/4 ff00::/8")),
          entry(
              RESERVED,
              prefixes(
                  "192.0.0.0/24 240.0.0.0/4 2001::/23 ::/3 4000::/2 8000::/2 c000::/3"
                      + " e000::/4 f000::/5 f800::/6 fe00::/9")));

  private SpecialPurposes() {}

  /** What an address is set apart for; null if it is an ordinary one. */
  static @Nullable SpecialPurpose of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!contains(REACHABLE, bytes)) {
      for (Map.Entry<SpecialPurpose, List<Prefix>> ranges : RANGES) {
        if (contains(ranges.getValue(), bytes)) {
          return ranges.getKey();
        }
      }
    }
    return null;
  }

  private static boolean contains(List<Prefix> prefixes, byte[] address) {
    for (Prefix prefix : prefixes) {
      if (prefix.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static List<Prefix> prefixes(String cidrs) {
    return Stream.of(cidrs.split(" ")).map(Prefix::of).toList();
  }
}
