package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the installation in {@code target/dist}; what it prints goes to files. */
public final class Program implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("target", "dist", "ruascope").toAbsolutePath();
  private static final Duration POLL = Duration.ofMillis(50);

  private final Process process;
  private final Path out;
  private final Path err;

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it in a folder, without the settings in the tests' own environment, and without fetching
   * databases or asking name servers.
   *
   * @param folder working directory, and for the output
   * @param settings environment variables besides the inherited ones
   * @param input what it reads from standard input
   */
  public static Program start(
      Path folder, Map<String, String> settings, Path input, String... arguments) {
    try {
      Path out = Files.createTempFile(folder, "out", ".txt");
      Path err = Files.createTempFile(folder, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(arguments)).toList())
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(variable -> variable.startsWith("RUASCOPE_"));
      builder.environment().put("RUASCOPE_GEO_DOWNLOAD", "no");
      builder.environment().put("RUASCOPE_DNS_ENABLED", "no");
      builder.environment().putAll(settings);
      return new Program(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns when standard output holds a text. */
  public Program await(String text, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (!out().contains(text)) {
      assertThat(process.isAlive()).as("alive; %s", this).isTrue();
      assertThat(Instant.now()).as("'%s' printed; %s", text, this).isBefore(deadline);
      pause();
    }
    return this;
  }

  /** Asks it to end: SIGTERM. */
  public Program terminate() {
    process.destroy();
    return this;
  }

  /** Asks it to end as Ctrl-C does: SIGINT. */
  Program interrupt() {
    return signal("INT");
  }

  /** Ends it where it is: SIGKILL. */
  Program kill() {
    process.destroyForcibly();
    exitCode(Duration.ofSeconds(10));
    return this;
  }

  private Program signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits a while; whether it has ended by then. */
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The exit code, once it has ended. */
  public int exitCode(Duration patience) {
    assertThat(endsWithin(patience)).as("ended within %s; %s", patience, this).isTrue();
    return process.exitValue();
  }

  /** What it has printed on standard output. */
  public String out() {
    return read(out);
  }

  /** What it has printed on standard error. */
  public String err() {
    return read(err);
  }

  /** The lines on standard output. */
  List<String> lines() {
    return out().lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  @Override
  public String toString() {
    return "printed:\n" + out() + "\nand on standard error:\n" + err();
  }
}
