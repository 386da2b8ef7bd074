package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class StopSignalTest {

  /** A command that finishes its work when asked to stop. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws InterruptedException {
      StopSignal stop = new StopSignal(Runtime.getRuntime()::addShutdownHook);
      stop.listen();
      System.out.println("working");
      if (arguments[0].equals("until-asked")) {
        stop.await();
      }
      System.out.println("finished");
      stop.exit(1);
    }
  }

  @Test
  void aSignalLetsTheCommandFinishAndKeepsItsStatus() throws IOException, InterruptedException {
    Process process = start("until-asked");
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("working");
      process.toHandle().destroy(); // leaves the streams open, unlike destroy()
      assertThat(out.readLine()).isEqualTo("finished");
    }
    assertEnd(process);
  }

  @Test
  void withoutASignalItEndsByItself() throws IOException, InterruptedException {
    assertEnd(start("at-once"));
  }

  private static void assertEnd(Process process) throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
  }

  private static Process start(String argument) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            argument)
        .start();
  }
}
