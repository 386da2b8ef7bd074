package org.ruascope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ruascope.check.Check;
import org.ruascope.cli.Terminal.Colour;
import org.ruascope.config.Settings;
import org.ruascope.report.UnavailableException;
import picocli.CommandLine.Command;

/** {@code ruascope check}: would it work? */
@Command(
    name = "check",
    header = "Tries what the configuration names: would it work?",
    description =
        "Tries each thing that the configuration names, and says what to do about what is wrong."
            + " Stores no report.",
    footer = {
      "  ruascope check                                 before the first 'ruascope run'",
      "  ruascope check --config /etc/ruascope/ruascope.properties"
    })
final class CheckCommand implements Callable<Integer> {
  private final Context context;

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    say(Colour.GREEN, "ok  ", "settings", "can be read");
    boolean fine = true;
    for (List<Check> part : context.services().checks(settings)) {
      fine &= tryAll(part);
    }
    return fine ? ExitCode.FINE : ExitCode.UNAVAILABLE;
  }

  private boolean tryAll(List<Check> part) {
    boolean fine = true;
    for (Check check : part) {
      if (fine) {
        fine = tryOne(check);
      } else {
        say(Colour.YELLOW, "skip", check.what(), "not tried");
      }
    }
    return fine;
  }

  private boolean tryOne(Check check) {
    try {
      say(Colour.GREEN, "ok  ", check.what(), check.probe().run());
      return true;
    } catch (UnavailableException e) {
      say(Colour.RED, "FAIL", check.what(), withoutPart(e, check));
      if (!e.remedy().isEmpty()) {
        context.terminal().out().println("     → " + Cells.printable(e.remedy()));
      }
      return false;
    }
  }

  /** Elsewhere a message must say which mailbox it is about; here the line has said so. */
  private static String withoutPart(UnavailableException e, Check check) {
    String message = String.valueOf(e.getMessage());
    String part = check.what().substring(0, check.what().indexOf(':') + 1) + " ";
    return message.startsWith(part) ? message.substring(part.length()) : message;
  }

  /** What is said may come from the server: text of strangers. */
  private void say(Colour colour, String mark, String what, String detail) {
    Terminal terminal = context.terminal();
    terminal
        .out()
        .println(
            terminal.paint(colour, mark)
                + " "
                + Cells.printable(what)
                + ": "
                + Cells.printable(detail));
    terminal.out().flush();
  }
}
