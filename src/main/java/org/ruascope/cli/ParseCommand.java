package org.ruascope.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ruascope.config.Settings;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ruascope parse}: what is in these files. */
@Command(
    name = "parse",
    header = "Shows what is in reports, without storing anything.",
    description = {
      "json: a line a document found, with the report in the RFCs' own words, and what follows"
          + " from it.",
      "csv: a line a record, safe to open in a spreadsheet.",
      "table: a line a report, for people."
    },
    footer = {
      "  ruascope parse report.xml.gz",
      "  ruascope parse --format table ~/reports",
      "  ruascope parse --format csv mails.mbox > records.csv",
      "  ruascope parse - < mail.eml | jq .outcome"
    })
final class ParseCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private final PathArguments paths = new PathArguments();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "json")
  private Format format = Format.JSON;

  ParseCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = context.settings(); // before a table has its head
    Inputs inputs = paths.inputs(context.terminal());
    Enricher enricher = context.services().enricher(settings);
    Tally tally = new Tally();
    Repeats repeats = new Repeats();
    try (FindingWriter writer = format.writer(context.terminal(), enricher)) {
      context
          .services()
          .parse(settings, inputs, finding -> show(repeats.mark(finding), writer, tally));
    } catch (ReaderGoneException e) {
      return ExitCode.FINE; // as `head` wants it
    }
    return tally.of(Outcome.QUARANTINED) == 0 ? ExitCode.FINE : ExitCode.NOT_PROCESSED;
  }

  private void show(Finding finding, FindingWriter writer, Tally tally) throws IOException {
    writer.write(finding);
    tally.add(finding);
    if (context.terminal().out().checkError()) {
      throw new ReaderGoneException();
    }
  }
}
