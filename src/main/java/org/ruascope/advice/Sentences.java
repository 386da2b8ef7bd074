package org.ruascope.advice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The sentences of a file, by name. */
public final class Sentences {
  private final String file;
  private final Properties templates = new Properties();

  /** Reads a file of this package, in UTF-8. */
  public Sentences(String file) {
    this.file = file;
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      templates.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  /**
   * The sentence with this name, which must be there.
   *
   * @throws IllegalArgumentException if it isn't
   */
  public Sentence of(String name, Map<String, String> parameters) {
    return find(name, parameters)
        .orElseThrow(() -> new IllegalArgumentException(file + " has no " + name));
  }

  /** The sentence with this name, if it is there. */
  public Optional<Sentence> find(String name, Map<String, String> parameters) {
    return Optional.ofNullable(templates.getProperty(name))
        .map(template -> new Sentence(template, parameters));
  }
}
