package org.ruascope.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ruascope.receive.Progress;
import org.ruascope.report.Outcome;
import org.ruascope.report.UnavailableException;

/** Drains sources before a person's eyes: progress, summary, exit code. */
final class Work {
  private final Context context;
  private final Tally tally = new Tally();
  private final LiveLine line;
  private final ProgressLine progress;

  Work(Context context) {
    this.context = context;
    this.line = context.liveLine();
    this.progress = new ProgressLine(line, tally, context.stop()::asked, new SteadyClock());
  }

  /**
   * Drains.
   *
   * @param drain returns what wasn't there
   * @return the exit code
   */
  int drain(Function<Progress, List<UnavailableException>> drain) {
    List<UnavailableException> missing = underProgress(drain);
    summarise();
    for (UnavailableException one : missing) {
      context.notes().error(String.valueOf(one.getMessage()), one.remedy());
    }
    return missing.isEmpty() ? exitCode() : ExitCode.UNAVAILABLE;
  }

  private List<UnavailableException> underProgress(
      Function<Progress, List<UnavailableException>> drain) {
    try {
      return drain.apply(progress);
    } finally {
      line.clear();
    }
  }

  /** Works until asked to stop. */
  int serve(Consumer<Progress> serve) {
    underProgress(
        all -> {
          serve.accept(all);
          return List.of();
        });
    summarise();
    return ExitCode.FINE;
  }

  private void summarise() {
    new Summary(tally).lines().forEach(context.notes()::result);
  }

  private int exitCode() {
    return tally.of(Outcome.QUARANTINED) == 0 && progress.complete() && !progress.stopping()
        ? ExitCode.FINE
        : ExitCode.NOT_PROCESSED;
  }
}
