package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java's options that users give, beside those that the launcher gives. */
class LauncherIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  /** Of a short command, and of one that stores. */
  @ParameterizedTest
  @CsvSource({
    "RUASCOPE_JAVA_OPTS, , --version, SerialGC",
    "RUASCOPE_JAVA_OPTS, , quarantine retry --help, ParallelGC",
    "RUASCOPE_JAVA_OPTS, -Xmx1g -XX:+UseGCOverheadLimit, --version, SerialGC",
    "RUASCOPE_JAVA_OPTS, -XX:+UseG1GC, --version, G1GC",
    "RUASCOPE_JAVA_OPTS, -XX:+UseZGC -Xmx1g, quarantine retry --help, ZGC",
    "RUASCOPE_JAVA_OPTS, -Xmx1g -XX:+UseSerialGC, quarantine retry --help, SerialGC",
    "JDK_JAVA_OPTIONS, -XX:+UseG1GC, quarantine retry --help, G1GC",
    "JAVA_TOOL_OPTIONS, -XX:+UseG1GC, --version, G1GC",
  })
  void theUsersCollectorIsTheOnlyOne(
      String variable, String options, String command, String collector) {
    Map<String, String> settings = new HashMap<>();
    settings.put("RUASCOPE_JAVA_OPTS", "-XX:+PrintFlagsFinal");
    settings.merge(variable, options == null ? "" : options, (ours, own) -> ours + " " + own);
    try (Program program =
        Program.start(folder, settings, Path.of("/dev/null"), command.split(" "))) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isZero();
      assertThat(program.lines())
          .filteredOn(
              line ->
                  line.matches(" *bool Use(Serial|Parallel|G1|Z|Shenandoah|Epsilon)GC .*= true .*"))
          .singleElement()
          .asString()
          .contains("Use" + collector + " ");
    }
  }
}
