package org.ruascope.web;

/**
 * Why there is no answer (RFC 9457).
 *
 * @param status of HTTP
 * @param title what is wrong
 * @param detail what mends it
 */
record Problem(int status, String title, String detail) {
  static final String TYPE = "application/problem+json";
}
