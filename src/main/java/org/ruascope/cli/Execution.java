package org.ruascope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ruascope.config.ConfigurationException;
import org.ruascope.config.Fault;
import org.ruascope.report.UnavailableException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command is run, and what its end means: whose fault it was decides on the words and on the
 * exit code.
 *
 * @param context what all commands share
 */
record Execution(Context context) {

  CommandLine applyTo(CommandLine line) {
    Ansi ansi = context.terminal().coloured() ? Ansi.ON : Ansi.OFF;
    return line.setOut(new PrintWriter(context.terminal().out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(context.terminal().err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(this::run)
        .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, result) -> failed(e));
  }

  private int run(ParseResult arguments) {
    LogSetup.apply(context.options());
    int exitCode = new RunLast().execute(arguments);
    context.terminal().out().flush();
    return exitCode;
  }

  private int wrongUsage(ParameterException e) {
    LogSetup.apply(context.options());
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    context.notes().error(String.valueOf(e.getMessage()), help);
    UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
    return ExitCode.WRONG_USAGE;
  }

  private int failed(Exception e) {
    context.terminal().out().flush();
    return switch (e) {
      case ConfigurationException wrong -> misconfigured(wrong);
      case UnavailableException gone -> unavailable(gone);
      case IOException unreadable -> unreadable(unreadable);
      default -> bug(e);
    };
  }

  private int misconfigured(ConfigurationException e) {
    for (Fault fault : e.faults()) {
      context.notes().error(fault.toString(), "");
    }
    context
        .notes()
        .error(
            e.faults().size() == 1
                ? "one setting is wrong"
                : e.faults().size() + " settings are wrong",
            "docs/configuration.md has all settings");
    return ExitCode.WRONG_USAGE;
  }

  private int unavailable(UnavailableException e) {
    context.notes().error(String.valueOf(e.getMessage()), e.remedy());
    return ExitCode.UNAVAILABLE;
  }

  private int unreadable(IOException e) {
    context.notes().error("reading failed: " + e, "");
    return ExitCode.UNAVAILABLE;
  }

  private int bug(Exception e) {
    LoggerFactory.getLogger("ruascope").error("Unexpected", e);
    context
        .notes()
        .error(
            "this is a bug in ruascope: " + e.getClass().getSimpleName(),
            "nothing was acknowledged that is not stored; please report it with the lines above");
    return ExitCode.NOT_PROCESSED;
  }
}
