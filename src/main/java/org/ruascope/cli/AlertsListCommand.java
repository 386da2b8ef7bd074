package org.ruascope.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ruascope alerts list}. */
@Command(
    name = "list",
    header = "Lists alerts, the most urgent first.",
    description = "A line each: id, state, severity, since when (UTC), domain, what is so.",
    footer = {"  ruascope alerts list", "  ruascope alerts list --all --domain example.com"})
final class AlertsListCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Context context;

  @Option(names = "--all", description = "Also those that are over.")
  private boolean all;

  @Option(names = "--domain", paramLabel = "DOMAIN", description = "On this policy domain.")
  private @Nullable String domain;

  AlertsListCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (AlertDesk desk = context.alerts()) {
      Selected found = desk.select(new Selection(states(), null, domain, 0, MOST));
      if (found.alerts().isEmpty()) {
        context.notes().info("No alerts.");
      } else {
        new AlertTable(context.terminal(), desk::words).show(found.alerts());
        tellRest(found);
      }
      return ExitCode.FINE;
    }
  }

  private void tellRest(Selected found) {
    long more = found.total() - found.alerts().size();
    if (more > 0) {
      context.notes().info("and " + more + " more: --domain shows those of one.");
    }
  }

  private Set<State> states() {
    return all ? Set.of() : EnumSet.complementOf(EnumSet.of(State.RESOLVED));
  }
}
