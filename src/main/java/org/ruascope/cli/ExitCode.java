package org.ruascope.cli;

/** What a command ends with; documented in its help. */
final class ExitCode {
  static final int FINE = 0;
  static final int NOT_PROCESSED = 1;
  static final int WRONG_USAGE = 2;
  static final int UNAVAILABLE = 3;

  private ExitCode() {}
}
