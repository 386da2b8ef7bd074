package org.ruascope.web;

import org.eclipse.jetty.server.Request;

/** Who asks, as the login has found out. */
final class User {
  private static final String ATTRIBUTE = User.class.getName();
  private static final int LONGEST = 100;

  private User() {}

  static void set(Request request, String name) {
    request.setAttribute(ATTRIBUTE, name.substring(0, Math.min(name.length(), LONGEST)));
  }

  /** His name; empty if nobody needs to log in. */
  static String of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof String name ? name : "";
  }
}
