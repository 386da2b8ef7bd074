package org.ruascope.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The page and its interface ({@code web.*}).
 *
 * @param enabled {@code web.enabled}: whether there is a page
 * @param address {@code web.address}: on which it is served
 * @param port {@code web.port}; 0: any free one
 * @param url {@code web.url}: by which people reach it, for links in messages
 * @param hosts {@code web.hosts}: names by which it may be asked for, beside this machine's
 * @param access who may see it
 * @param queryTimeout {@code web.query-timeout}: how long Elasticsearch may work on one search
 */
public record WebSettings(
    boolean enabled,
    String address,
    int port,
    URI url,
    List<String> hosts,
    WebAccess access,
    Duration queryTimeout) {
  /** There is no page. */
  public static final WebSettings OFF = new WebSettings(false, "127.0.0.1", 0);

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

  public WebSettings {
    hosts = List.copyOf(hosts);
  }

  /** For whoever reaches it, with the usual time-out. */
  public WebSettings(boolean enabled, String address, int port) {
    this(enabled, address, port, served(address, port), List.of(), WebAccess.ANYONE, USUAL_TIMEOUT);
  }

  /** How it is reached from where it is served. */
  static URI served(String address, int port) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create("http://" + host + ":" + port);
  }

  /** The same on any free port. */
  public WebSettings onAnyPort() {
    return new WebSettings(enabled, address, 0, url, hosts, access, queryTimeout);
  }
}
