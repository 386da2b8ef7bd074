package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ruascope.demo.DemoReports;
import org.ruascope.demo.Expected;
import org.ruascope.testing.TestElasticsearch;

/** {@code ruascope demo}, with data of a test's own that stay from run to run. */
public final class DemoRun implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  private final Path own;
  private final Program program;

  private DemoRun(Path own, Program program) {
    this.own = own;
    this.program = program;
  }

  /** Forgets what the demo of that name has stored. Elasticsearch's program files stay. */
  public static void forget(String name) {
    try (Stream<Path> files = Files.walk(Files.createDirectories(own(name)))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path own(String name) {
    return TestElasticsearch.data(name).path().resolve("demo");
  }

  /** Starts it, and waits until all of its mails are stored. What it prints goes to the folder. */
  public static DemoRun start(String name, Path folder) {
    return start(name, folder, Map.of());
  }

  /** The same with settings of the user's, as variables of the environment. */
  public static DemoRun start(String name, Path folder, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("RUASCOPE_DATA_PATH", TestElasticsearch.data(name).path().toString());
    settings.put("RUASCOPE_EMBEDDED_PORT", Integer.toString(freePort()));
    settings.put("RUASCOPE_EMBEDDED_HEAP", "512MiB");
    settings.put("RUASCOPE_WEB_PORT", Integer.toString(freePort()));
    Program program =
        Program.start(folder, settings, Path.of("/dev/null"), "demo", "--config", "/dev/null")
            .await("Ctrl-C stops it.", READY_WITHIN);
    return new DemoRun(own(name), program);
  }

  /** Runs a command to its end, on what the demo has stored; what it keeps goes to the folder. */
  public void run(Path folder, Map<String, String> more, String... command) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("RUASCOPE_ELASTICSEARCH_URL", elasticsearch().toString());
    settings.put("RUASCOPE_DATA_PATH", folder.resolve("data").toString());
    settings.put("RUASCOPE_GEO_DOWNLOAD", "no");
    settings.put("RUASCOPE_WEB_ENABLED", "no");
    try (Program run = Program.start(folder, settings, Path.of("/dev/null"), command)) {
      assertThat(run.exitCode(READY_WITHIN)).as(run.toString()).isZero();
    }
  }

  /** What it must have stored. */
  public Expected expected() {
    return new DemoReports(lastDay(), 1).expected();
  }

  /** The last day of its story. */
  public LocalDate lastDay() {
    try {
      return LocalDate.parse(Files.readString(own.resolve("last-day")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its page. */
  public URI page() {
    return named("page: +(http://\\S+)");
  }

  /** Its Elasticsearch. */
  public URI elasticsearch() {
    return named("'(http://[^/]+)/dmarc-records/");
  }

  /** An address that it prints. */
  private URI named(String pattern) {
    Matcher address = Pattern.compile(pattern).matcher(program.out());
    assertThat(address.find()).as("%s; %s", pattern, program).isTrue();
    return URI.create(address.group(1));
  }

  Program program() {
    return program;
  }

  @Override
  public void close() {
    program.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
