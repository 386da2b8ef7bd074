package org.ruascope.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Settings;
import org.ruascope.report.RecordSelection;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope enrich}: stored records once more. */
@Command(
    name = "enrich",
    header = "Asks again for what isn't in the reports, of stored records.",
    description =
        "Names, countries, services and verdicts of stored records are told anew: after a change of"
            + " DNS, of a database or of the configuration. The reporters' words stay as they are,"
            + " and so does what can't be learnt now. It may be broken off and repeated at any time,"
            + " also while the service runs.",
    footer = {
      "  ruascope enrich --since 7d --domain example.com",
      "  ruascope enrich --since 2026-11-01 --until 2026-12-01",
      "  ruascope enrich --pending                      at once what isn't known yet"
    })
final class EnrichCommand implements Callable<Integer> {
  private final Context context;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Of reports that begin then or later: 12h or 7d ago, or a day in UTC.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Of reports that begin before.")
  private @Nullable Instant until;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      description = "Of reports on this domain (the policy's), without its subdomains' own.")
  private @Nullable String domain;

  @Option(
      names = "--pending",
      description = "Only what is pending, whether it is due or not. --since isn't needed then.")
  private boolean pending;

  EnrichCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    RecordSelection selection = selection();
    Settings settings = context.settings();
    try (Flow flow = context.whileStarting(line -> context.services().open(settings, line))) {
      context.stop().listen();
      summarise(underProgress(progress -> flow.renew(selection, progress)));
      return context.stop().asked() ? ExitCode.NOT_PROCESSED : ExitCode.FINE;
    }
  }

  private RecordSelection selection() {
    if (since == null && !pending) {
      throw new ParameterException(spec.commandLine(), "Since when? Give --since or --pending");
    }
    return new RecordSelection(
        since, until, domain == null ? null : domain.toLowerCase(Locale.ROOT), pending);
  }

  private Renewed underProgress(Function<RenewalProgress, Renewed> work) {
    LiveLine line = context.liveLine();
    try {
      return work.apply(new RenewalLine(line, context.stop()::asked, new SteadyClock()));
    } finally {
      line.clear();
    }
  }

  private void summarise(Renewed done) {
    Notes notes = context.notes();
    notes.result(
        Summary.counted(done.records(), "record", "records")
            + ", "
            + Summary.number(done.changed())
            + " changed");
    if (done.pending() > 0) {
      notes.result(Summary.number(done.pending()) + " still pending, to be asked for again");
    }
    if (done.unanswered() > 0) {
      notes.result(Summary.number(done.unanswered()) + " without an answer, left as they were");
    }
  }
}
