package org.ruascope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruascope.kibana.SavedObjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ruascope dashboards export}. */
@Command(
    name = "export",
    header = "Writes the dashboards as a file for Kibana's own import.",
    description =
        "For a Kibana that ruascope can't reach: Stack Management, Saved Objects, Import. The file"
            + " has one object a line (NDJSON) and suits every Kibana of version 9.",
    footer = {
      "  ruascope dashboards export --output ruascope.ndjson",
      "  ruascope dashboards export --output - | head -1"
    })
final class DashboardsExportCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Context context;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, whether there is one or not; - is standard output.")
  private Path output = STANDARD_OUTPUT;

  DashboardsExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    SavedObjects objects = context.services().dashboards();
    byte[] ndjson = objects.ndjson().getBytes(StandardCharsets.UTF_8);
    if (output.equals(STANDARD_OUTPUT)) {
      context.terminal().out().write(ndjson);
    } else {
      Files.write(output, ndjson);
      context.notes().info(objects.objects().size() + " objects written to " + output);
    }
    return ExitCode.FINE;
  }
}
