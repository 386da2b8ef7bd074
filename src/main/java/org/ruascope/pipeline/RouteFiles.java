package org.ruascope.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.report.UnavailableException;

/**
 * The route files: those of the installation, then those of the user.
 *
 * @param installed {@code camel-routes} of the installation
 * @param own {@code routes.path}
 */
public record RouteFiles(Path installed, Optional<Path> own) {

  /** All of them, by name within each folder. */
  List<Path> all() {
    List<Path> files = new ArrayList<>(in(installed, "the installation is damaged: build it anew"));
    files.addAll(users());
    return files;
  }

  /** Only the user's, by name. */
  List<Path> users() {
    return own.map(folder -> in(folder, "create it, or correct routes.path")).orElse(List.of());
  }

  private static List<Path> in(Path folder, String remedy) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(RouteFiles::isYaml).sorted().toList();
    } catch (IOException e) {
      throw new UnavailableException("there is no folder of routes at " + folder, remedy, e);
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
