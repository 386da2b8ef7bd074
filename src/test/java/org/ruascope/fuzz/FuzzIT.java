package org.ruascope.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Looks for inputs that do harm: an exception that isn't an outcome, a hang, too much memory. Goes
 * on where the last run ended, and for as long as {@code -Dfuzz.seconds} says. What it finds stays
 * in {@code target/fuzz}, and belongs into a test.
 */
@Timeout(value = 7, unit = TimeUnit.DAYS) // by hand it may run for as long as one likes
class FuzzIT {

  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 15);
  private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

  @Test
  void unpackingHasAnOutcomeForEverything() throws Exception {
    int seeds = Seeds.deliveries(FOLDER.resolve("UnpackFuzzer/seeds"));
    assertNothingFound(UnpackFuzzer.class, seeds);
  }

  @Test
  void parsingHasAnOutcomeForEverything() throws Exception {
    int seeds = Seeds.documents(FOLDER.resolve("ParseFuzzer/seeds"));
    assertNothingFound(ParseFuzzer.class, seeds);
  }

  private static void assertNothingFound(Class<?> target, int seeds)
      throws IOException, InterruptedException {
    Path folder = FOLDER.resolve(target.getSimpleName());
    Files.createDirectories(folder.resolve("corpus"));
    Path log = folder.resolve("log.txt");
    Process process =
        jazzer(target, folder).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(SECONDS + 120, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(log, ISO_8859_1);
    assertThat(ended).as("ended in time:\n%s", said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    Matcher done = DONE.matcher(said);
    assertThat(done.find()).as(said).isTrue();
    assertThat(Long.parseLong(done.group(1))).as("runs").isPositive();
    System.out.printf(
        "fuzz: %s: %s runs in %s s from %d seeds, nothing found%n",
        target.getSimpleName(), done.group(1), done.group(2), seeds);
  }

  private static ProcessBuilder jazzer(Class<?> target, Path folder) {
    return new ProcessBuilder(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + target.getName(),
            "--instrumentation_includes=org.ruascope.**:com.ctc.wstx.**:org.apache.commons.compress.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + SECONDS,
            "-timeout=10",
            "-rss_limit_mb=2048",
            "-max_len=40000",
            folder.resolve("corpus").toString(),
            folder.resolve("seeds").toString()));
  }
}
