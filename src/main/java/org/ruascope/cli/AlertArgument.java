package org.ruascope.cli;

import java.util.List;
import org.ruascope.alert.life.Alert;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which alert is meant: the begin of an id is enough. */
final class AlertArgument {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "As 'ruascope alerts list' shows it, or its begin.")
  private String id = "";

  /** The one that is meant. */
  Alert in(AlertDesk desk) {
    List<Alert> found = desk.find(id);
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new ParameterException(
        spec.commandLine(),
        (found.isEmpty() ? "No alert has an id that begins with " : "Several ids begin with ")
            + Cells.printable(id));
  }
}
