package org.ruascope.fetch;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The proxy that {@code https_proxy}, {@code http_proxy} and {@code no_proxy} name, as curl reads
 * them; without them the one of the JDK's system properties.
 */
final class ProxyFromEnvironment {
  private ProxyFromEnvironment() {}

  static Proxy of(URI target) {
    return of(target, System.getenv());
  }

  static Proxy of(URI target, Map<String, String> environment) {
    String variable = target.getScheme() + "_proxy";
    String proxy = either(environment, variable);
    if (proxy.isEmpty() || target.getHost() == null) {
      return ofSystemProperties(target);
    }
    return isExempt(target.getHost(), either(environment, "no_proxy"))
        ? Proxy.NO_PROXY
        : parse(proxy);
  }

  private static Proxy ofSystemProperties(URI target) {
    List<Proxy> proxies =
        target.getHost() == null ? List.of() : ProxySelector.getDefault().select(target);
    return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.getFirst();
  }

  private static String either(Map<String, String> environment, String variable) {
    String upper = environment.getOrDefault(variable.toUpperCase(Locale.ROOT), "");
    return environment.getOrDefault(variable, upper).strip();
  }

  private static boolean isExempt(String host, String exemptions) {
    return Stream.of(exemptions.split(","))
        .map(exemption -> exemption.strip().replaceFirst("^\\*?\\.", ""))
        .filter(exemption -> !exemption.isEmpty())
        .anyMatch(
            exemption ->
                exemption.equals("*") || host.equals(exemption) || host.endsWith("." + exemption));
  }

  private static Proxy parse(String proxy) {
    URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
    int port = uri.getPort() < 0 ? 3128 : uri.getPort();
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), port));
  }
}
