package org.ruascope.e2e.page;

import java.util.List;

/** The page's views, by their addresses. */
final class Views {

  /** Those in the navigation, in its order. */
  static final List<String> NAMED =
      List.of(
          "/",
          "/alerts",
          "/trend",
          "/sources",
          "/records",
          "/failures",
          "/policy",
          "/reporters",
          "/countries",
          "/intake");

  /** With those that only links lead to. */
  static final List<String> ALL =
      List.of(
          "/",
          "/alerts",
          "/trend",
          "/sources",
          "/source",
          "/records",
          "/failures",
          "/policy",
          "/reporters",
          "/countries",
          "/intake");

  private Views() {}
}
