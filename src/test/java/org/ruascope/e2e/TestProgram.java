package org.ruascope.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts programs of the tests in a Java of their own, to be killed. */
final class TestProgram {
  private TestProgram() {}

  /**
   * Starts one.
   *
   * @param folder for what it prints
   */
  static Process start(Class<?> program, Path folder, String... arguments) throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList())
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(folder, "program", ".txt").toFile())
        .start();
  }
}
