package org.ruascope.enrich.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.domain.SpfDirective.Mechanism;

/** Addresses in texts of strangers, told without asking DNS. */
final class Addresses {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,45}");

  private Addresses() {}

  /** The address of a directive {@code ip4} or {@code ip6}; null if it isn't one. */
  static @Nullable InetAddress of(SpfDirective directive) {
    InetAddress address = of(directive.value());
    boolean wants4 = directive.mechanism() == Mechanism.IP4;
    return address != null && wants4 == address instanceof Inet4Address ? address : null;
  }

  /** An address literal; null for anything else. */
  static @Nullable InetAddress of(String text) {
    try {
      return IPV4.matcher(text).matches() || IPV6.matcher(text).matches()
          ? InetAddress.getByName(text)
          : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
