package org.ruascope.config;

import java.util.List;

/** Who may see the page. */
public sealed interface WebAccess {

  /** Whoever reaches it; only on this machine alone. */
  WebAccess ANYONE = new Anyone();

  /** Whoever reaches it. */
  record Anyone() implements WebAccess {}

  /**
   * Who knows a password (RFC 7617).
   *
   * @param username {@code web.username}
   * @param password {@code web.password} or {@code web.password-file}
   */
  record Login(String username, Secret password) implements WebAccess {}

  /**
   * Whom a proxy has let in.
   *
   * @param userHeader {@code web.proxy-user-header}: field in which it says who that is
   * @param proxies {@code web.trusted-proxies}: from where alone that is believed
   */
  record Proxy(String userHeader, List<Network> proxies) implements WebAccess {
    public Proxy {
      proxies = List.copyOf(proxies);
    }
  }
}
