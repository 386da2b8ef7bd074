package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A text with places to fill in: {@code {domain}}.
 *
 * @param text with CRLF at the end of each line
 */
record Template(String text) {

  /** Reads one of the files beside this class. */
  static Template named(String file) {
    try (InputStream in = requireNonNull(Template.class.getResourceAsStream(file), file)) {
      return new Template(new String(in.readAllBytes(), UTF_8).replaceAll("\r?\n", "\r\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The text with the values in their places. */
  String fill(Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
