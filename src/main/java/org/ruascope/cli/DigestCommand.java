package org.ruascope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;
import org.ruascope.config.DigestSettings;
import org.ruascope.config.Settings;
import org.ruascope.digest.Edition;
import org.ruascope.digest.LetterFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ruascope digest}: the letter of a week or month. */
@Command(
    name = "digest",
    header = "Writes the letter of a week or month: what changed, what to do.",
    description =
        "How much mail there was and how much of it is aligned, against the time before; what broke"
            + " and what was mended, new and vanished sources, whether a stricter policy is safe,"
            + " silent reporters. To standard output as plain text, to a file, or by the channels of"
            + " the configuration. Days are in UTC. The service sends such letters by itself, on the"
            + " schedules of digests.NAME: docs/digest.md.",
    footer = {
      "  ruascope digest                                    all domains, last week",
      "  ruascope digest --domain example.com --period month",
      "  ruascope digest --period 2026-W47 --output week.html",
      "  ruascope digest --name weekly --send               as it is configured"
    })
final class DigestCommand implements Callable<Integer> {
  private final Context context;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      description =
          "About this policy domain and those below it; may be given more than once. Otherwise all.")
  private List<String> domains = List.of();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "week or month for the last that is over; 2026-W47 or 2026-11 for a certain one. Default:"
              + " week.")
  private @Nullable String period;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Domains, period and channels of digests.NAME.")
  private @Nullable String name;

  @ArgGroup private @Nullable Target target;

  DigestCommand(Context context) {
    this.context = context;
  }

  /** Where the letter goes. */
  static final class Target {
    @Option(
        names = "--output",
        paramLabel = "FILE",
        description =
            "The file to write, whether there is one or not; .html is a page, .txt plain text, .eml"
                + " a mail.")
    private @Nullable Path output;

    @Option(
        names = "--send",
        description = "Sent now by the channels, whether it was sent before or not.")
    private boolean send;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = context.settings();
    DigestSettings configured = name == null ? null : configured(settings, name);
    List<String> about = domains.isEmpty() && configured != null ? configured.domains() : domains;
    Edition edition = edition(configured);
    LetterFile form = form();
    try (Digests digests =
        context.whileStarting(line -> context.services().digests(settings, line))) {
      List<String> ways = target != null && target.send ? ways(configured, digests) : List.of();
      Letter letter = digests.write(about, edition);
      return ways.isEmpty() ? write(letter, form) : send(letter, ways, digests);
    }
  }

  private DigestSettings configured(Settings settings, String wanted) {
    return settings.digests().stream()
        .filter(each -> each.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> wrong("There is no digests." + wanted + " in the configuration"));
  }

  private Edition edition(@Nullable DigestSettings configured) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    if (period == null) {
      return Edition.last(configured == null ? DigestSettings.Span.WEEK : configured.span(), today);
    }
    try {
      return Edition.of(period, today);
    } catch (IllegalArgumentException e) {
      throw wrong("--period " + Cells.printable(period) + ": " + e.getMessage());
    }
  }

  private LetterFile form() {
    if (target == null || target.output == null) {
      return LetterFile.TXT;
    }
    try {
      return LetterFile.named(target.output.toString());
    } catch (IllegalArgumentException e) {
      throw wrong("--output " + target.output + ": " + e.getMessage());
    }
  }

  private List<String> ways(@Nullable DigestSettings configured, Digests digests) {
    List<String> ways =
        configured == null || configured.channels().isEmpty()
            ? digests.channels()
            : configured.channels();
    if (ways.isEmpty()) {
      throw wrong("There is no channel to send it by: set channels.NAME.type");
    }
    return ways;
  }

  private int write(Letter letter, LetterFile form) throws IOException {
    Path file = target == null ? null : target.output;
    if (file == null) {
      context.terminal().out().write(letter.text().getBytes(StandardCharsets.UTF_8));
    } else {
      Files.write(file, form.of(letter));
      context.notes().info("Written to " + file);
    }
    return ExitCode.FINE;
  }

  /** A channel that fails is no reason to leave out the others. */
  private int send(Letter letter, List<String> ways, Digests digests) {
    int exitCode = ExitCode.FINE;
    for (String way : ways) {
      try {
        digests.send(letter, way);
        context.notes().result("Sent by " + way);
      } catch (DeliveryException e) {
        context.notes().error(way + ": " + e.getMessage(), e.remedy());
        exitCode = ExitCode.UNAVAILABLE;
      }
    }
    return exitCode;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
