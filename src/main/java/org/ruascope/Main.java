package org.ruascope;

import java.util.Map;
import org.quartz.CronExpression;
import org.ruascope.cli.RuascopeCommand;
import org.ruascope.cli.StopSignal;
import org.ruascope.cli.ThisTerminal;

/** The program. */
public final class Main {

  private Main() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    StopSignal stop = new StopSignal(Runtime.getRuntime()::addShutdownHook);
    stop.exit(
        RuascopeCommand.commandLine(
                new Wiring(Installation.home(environment)),
                ThisTerminal.of(environment),
                environment,
                CronExpression::validateExpression,
                stop)
            .execute(arguments));
  }
}
