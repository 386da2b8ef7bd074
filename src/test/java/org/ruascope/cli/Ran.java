package org.ruascope.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A command that was run.
 *
 * @param exitCode what it ended with
 * @param out standard output
 * @param err standard error
 */
record Ran(int exitCode, String out, String err) {

  /** Runs a command in a place without any configuration. */
  static Ran with(FakeServices services, Path home, String... arguments) {
    return with(
        services,
        new StopSignal(hook -> {}),
        Map.of("RUASCOPE_DATA_PATH", home.toString()),
        arguments);
  }

  /** Runs a command. */
  static Ran with(
      FakeServices services, StopSignal stop, Map<String, String> variables, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = new HashMap<>(variables);
    environment.putIfAbsent("XDG_CONFIG_HOME", "/does/not/exist");
    int exitCode =
        RuascopeCommand.commandLine(
                services, terminal(out, err), environment, expression -> {}, stop)
            .execute(arguments);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        false,
        90);
  }
}
