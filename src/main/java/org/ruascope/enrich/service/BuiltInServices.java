package org.ruascope.enrich.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.ruascope.report.Service;

/** The entries that ruascope brings along: a file for each type. */
final class BuiltInServices {

  private BuiltInServices() {}

  /** Reads all files. */
  static List<KnownService> read() {
    ServiceReader reader = new ServiceReader();
    for (Service.Type type : Service.Type.values()) {
      readFile(reader, file(type));
    }
    if (!reader.faults().isEmpty()) {
      throw new IllegalStateException(String.join("\n", reader.faults()));
    }
    return reader.services();
  }

  /** The file with the services of a type: {@code help-desk.yaml}. */
  static String file(Service.Type type) {
    return type.word().replace('_', '-') + ".yaml";
  }

  private static void readFile(ServiceReader reader, String file) {
    try (InputStream in =
        Objects.requireNonNull(BuiltInServices.class.getResourceAsStream(file), file)) {
      reader.read(file, in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }
}
