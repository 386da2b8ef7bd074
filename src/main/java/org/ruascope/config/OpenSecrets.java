package org.ruascope.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sees whether a file with passwords in it can be read by everybody on the machine.
 *
 * @param file the configuration file
 * @param values what stands in it
 */
record OpenSecrets(Path file, List<Value> values) {

  void warn(Consumer<String> warnings) {
    if (values.stream().anyMatch(OpenSecrets::isSecret) && isReadableByAll()) {
      warnings.accept(
          file + " has a password in it and can be read by everybody; chmod o-r " + file);
    }
  }

  private static boolean isSecret(Value value) {
    return Keys.find(value.key()).filter(key -> key.kind().hides(value.text())).isPresent();
  }

  private boolean isReadableByAll() {
    try {
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (UnsupportedOperationException | IOException e) {
      return false; // no such thing as permissions here: nothing to warn of
    }
  }
}
