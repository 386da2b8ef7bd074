package org.ruascope.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses of name servers; no names, since there is nobody else who knows them. */
final class ServerAddresses {
  private static final int USUAL_PORT = 53;
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern IPV4 =
      Pattern.compile("(?<host>\\d{1,3}(\\.\\d{1,3}){3})(:(?<port>\\d{1,5}))?");
  private static final Pattern IPV6 =
      Pattern.compile("(?<host>[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?<port>)");
  private static final Pattern IPV6_IN_BRACKETS =
      Pattern.compile("\\[(?<host>[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)](:(?<port>\\d{1,5}))?");

  private ServerAddresses() {}

  static List<InetSocketAddress> read(Value value) {
    List<InetSocketAddress> servers = new ArrayList<>();
    for (String each : value.text().split(",", -1)) {
      servers.add(read(each.strip()));
    }
    return List.copyOf(servers);
  }

  private static InetSocketAddress read(String text) {
    for (Pattern pattern : List.of(IPV4, IPV6, IPV6_IN_BRACKETS)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        String host = Objects.requireNonNull(matcher.group("host"));
        return new InetSocketAddress(address(host), port(matcher.group("port")));
      }
    }
    throw new IllegalArgumentException("not an address");
  }

  /**
   * Nobody is asked: numbers out of range are found here, before Java would take them for names.
   */
  private static InetAddress address(String host) {
    if (!host.contains(":")
        && Pattern.compile("\\.").splitAsStream(host).mapToInt(Integer::parseInt).max().orElse(256)
            > 255) {
      throw new IllegalArgumentException("not an address");
    }
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address", e);
    }
  }

  private static int port(@Nullable String text) {
    int port = text == null || text.isEmpty() ? USUAL_PORT : Integer.parseInt(text);
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("not a port");
    }
    return port;
  }
}
