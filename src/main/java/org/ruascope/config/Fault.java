package org.ruascope.config;

/**
 * One thing that is wrong with the settings.
 *
 * @param key the setting: {@code mailboxes.main.port}
 * @param origin where it stands: {@code ruascope.properties:4} or an environment variable; empty if
 *     it stands nowhere
 * @param problem what is wrong and what is allowed; never a secret
 */
public record Fault(String key, String origin, String problem) {

  /** One line for people: {@code ruascope.properties:4: mailboxes.main.port: …}. */
  @Override
  public String toString() {
    return origin.isEmpty() || origin.equals(key)
        ? key + ": " + problem
        : origin + ": " + key + ": " + problem;
  }
}
