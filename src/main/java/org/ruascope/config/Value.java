package org.ruascope.config;

import java.nio.file.Path;

/**
 * A setting as somebody wrote it.
 *
 * @param key in dots: {@code mailboxes.main.port}
 * @param text as written; may be a secret
 * @param origin where
 */
record Value(String key, String text, Origin origin) {

  /**
   * Where a setting stands.
   *
   * @param name {@code ruascope.properties:4} or the environment variable
   * @param folder what relative paths are relative to
   * @param environment whether it is an environment variable
   */
  record Origin(String name, Path folder, boolean environment) {}

  Fault fault(String problem) {
    return new Fault(key, origin.name(), problem);
  }

  /** Without the text, which may be a secret. */
  @Override
  public String toString() {
    return origin.name() + ": " + key;
  }
}
