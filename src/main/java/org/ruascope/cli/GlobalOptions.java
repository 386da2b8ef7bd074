package org.ruascope.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before its name or after. */
final class GlobalOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "The configuration file. Without it, the places are searched that"
              + " docs/configuration.md names.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress and no summary; errors, warnings and results only.")
  private boolean quiet;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Log lines on standard error as JSON in the Elastic Common Schema.")
  private boolean json;

  Optional<Path> config() {
    return config;
  }

  boolean quiet() {
    return quiet;
  }

  boolean json() {
    return json;
  }
}
