package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the installed program as users do, from start to exit, and watches what it takes. */
final class Child {
  private static final Path LAUNCHER = Path.of("target", "dist", "ruascope").toAbsolutePath();
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final int EVERY_MILLIS = 10;

  private Child() {}

  /**
   * What a run took.
   *
   * @param seconds from start to exit
   * @param peakMebibytes most memory that it ever held, as the kernel counts it (VmHWM); 0 where
   *     there is no /proc
   */
  record Cost(double seconds, double peakMebibytes) {}

  /** Runs it to its end, its output to nowhere. */
  static Cost run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    return watch(builder(folder, environment, arguments).redirectError(err.toFile()), err);
  }

  /** Runs it until something has happened; returns how many seconds that took. */
  static double until(
      Path folder, Map<String, String> environment, Clock.Work event, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        builder(folder, environment, arguments).redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      event.run();
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static ProcessBuilder builder(
      Path folder, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("RUASCOPE_"));
    builder.environment().put("RUASCOPE_GEO_DOWNLOAD", "no");
    builder.environment().putAll(environment);
    return builder;
  }

  private static Cost watch(ProcessBuilder builder, Path err)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = builder.start();
    double peak = 0;
    while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    if (process.exitValue() != 0) {
      throw new IOException(
          builder.command() + " ended with " + process.exitValue() + ": " + Files.readString(err));
    }
    return new Cost(took.toNanos() / 1e9, peak);
  }

  private static double peak(long pid) throws IOException {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
