package org.ruascope.cli;

/** Chooses among the log configurations; must run before the first logger is made. */
final class LogSetup {
  private LogSetup() {}

  static void apply(GlobalOptions options) {
    if (options.json()) {
      System.setProperty("log4j2.configurationFile", "log4j2-json.xml");
    }
    System.setProperty("ruascope.log.level", options.quiet() ? "warn" : "info");
  }
}
