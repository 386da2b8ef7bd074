package org.ruascope.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "ruascope " + Objects.requireNonNullElse(version, "(not packaged)"),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
