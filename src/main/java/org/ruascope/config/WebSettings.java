package org.ruascope.config;

/**
 * The page and its interface ({@code web.*}).
 *
 * @param enabled {@code web.enabled}: whether there is a page
 * @param address {@code web.address}: on which it is served
 * @param port {@code web.port}; 0: any free one
 */
public record WebSettings(boolean enabled, String address, int port) {

  /** There is no page. */
  public static final WebSettings OFF = new WebSettings(false, "127.0.0.1", 0);
}
