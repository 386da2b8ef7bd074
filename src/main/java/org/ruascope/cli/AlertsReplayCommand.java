package org.ruascope.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Rule;
import org.ruascope.alert.life.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope alerts replay}. */
@Command(
    name = "replay",
    header = "Tells what would have been told, by what is stored.",
    description =
        "Judges each day by what was known then, as the reports came in, and prints each message"
            + " that would have been sent, and when (UTC). Nothing is stored or sent.",
    footer = {
      "  ruascope alerts replay --since 180d",
      "  ruascope alerts replay --since 30d --rule share_falls,key_fails --full"
    })
final class AlertsReplayCommand implements Callable<Integer> {
  private final Context context;
  private final PrintStream out;
  private int messages;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      required = true,
      converter = PointInTime.class,
      description = "From then on: 30d ago, say, or a day in UTC.")
  private Instant since = Instant.EPOCH;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Until then; until now, if it isn't given.")
  private @Nullable Instant until;

  @Option(names = "--rule", paramLabel = "RULE", split = ",", description = "Only by these rules.")
  private List<String> rules = List.of();

  @Option(names = "--full", description = "All that each message says.")
  private boolean full;

  AlertsReplayCommand(Context context) {
    this.context = context;
    this.out = context.terminal().out();
  }

  @Override
  public Integer call() {
    Set<Rule> wanted = EnumSet.noneOf(Rule.class);
    rules.forEach(word -> wanted.add(rule(word)));
    try (AlertDesk desk = context.alerts()) {
      desk.replay(since, until == null ? Instant.now() : until, wanted, this::show);
    }
    out.flush();
    context.notes().result(Summary.counted(messages, "message", "messages"));
    return ExitCode.FINE;
  }

  private Rule rule(String word) {
    return Stream.of(Rule.values())
        .filter(rule -> rule.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "No rule is called " + Cells.printable(word)));
  }

  private void show(Replay.Message message) {
    messages++;
    out.println(AlertTable.WHEN.format(message.at()) + " by " + message.channel());
    NoticeLines lines = new NoticeLines(out);
    for (Notice notice : message.notices()) {
      out.print("  ");
      lines.headline(notice);
      if (full) {
        lines.body(notice);
      }
    }
    if (message.more() > 0) {
      out.println("  and " + message.more() + " more");
    }
  }
}
