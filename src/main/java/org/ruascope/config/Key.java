package org.ruascope.config;

import java.util.Locale;
import java.util.Optional;

/**
 * The definition of one setting.
 *
 * @param name {@code data.path}; or {@code mailboxes.NAME.host}, with NAME for the user's own word
 * @param kind what its text may be
 * @param required whether its group is nothing without it
 * @param literal the default as it would be written; empty if there is none or it depends on others
 * @param fallback the default in words, for docs/configuration.md
 */
record Key<T>(
    String name, Kind<T> kind, boolean required, Optional<String> literal, String fallback) {

  private static final String NAME = "NAME";

  static <T> Key<T> required(String name, Kind<T> kind) {
    return new Key<>(name, kind, true, Optional.empty(), "required");
  }

  static <T> Key<T> optional(String name, Kind<T> kind) {
    return new Key<>(name, kind, false, Optional.empty(), "none");
  }

  static <T> Key<T> literal(String name, Kind<T> kind, String text) {
    return new Key<>(name, kind, false, Optional.of(text), "`" + text + "`");
  }

  static <T> Key<T> derived(String name, Kind<T> kind, String words) {
    return new Key<>(name, kind, false, Optional.empty(), words);
  }

  /** The same setting of the mailbox or folder with this name. */
  Key<T> of(String owner) {
    return new Key<>(name.replace(NAME, owner), kind, required, literal, fallback);
  }

  boolean isNamed() {
    return name.contains("." + NAME + ".");
  }

  /** {@code mailboxes.} of {@code mailboxes.NAME.host}. */
  String group() {
    return name.substring(0, name.indexOf('.') + 1);
  }

  /** {@code .host} of {@code mailboxes.NAME.host}. */
  String ending() {
    return name.substring(name.lastIndexOf('.'));
  }

  /** {@code RUASCOPE_DATA_PATH}, {@code RUASCOPE_MAILBOXES_NAME_CA_CERTIFICATE}. */
  String variable() {
    return Environment.PREFIX + inCapitals(name);
  }

  static String inCapitals(String words) {
    return words.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
