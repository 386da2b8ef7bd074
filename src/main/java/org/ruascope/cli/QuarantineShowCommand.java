package org.ruascope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruascope.archive.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ruascope quarantine show}. */
@Command(
    name = "show",
    header = "Shows why something is in the quarantine, and what would admit it.",
    description =
        "Shows all reasons, the settings that would admit it, and where its raw file is. With --raw"
            + " it writes the mail or file itself, which somebody unknown has sent.",
    footer = {
      "  ruascope quarantine show 453d9e22",
      "  ruascope quarantine show 453d9e22 --raw mail.eml",
      "  ruascope quarantine show 453d9e22 --raw - | less"
    })
final class QuarantineShowCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Context context;

  @Parameters(paramLabel = "ID", description = "As 'list' shows it, or the beginning of it.")
  private String id = "";

  @Option(
      names = "--raw",
      paramLabel = "FILE",
      description = "Write the raw bytes to a new file, or to standard output (-).")
  private Optional<Path> raw = Optional.empty();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  QuarantineShowCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    KeptList kept = KeptList.of(context);
    Quarantined one = kept.find(id, spec);
    if (raw.isPresent()) {
      write(one, raw.get());
    } else {
      new QuarantinePage(context.terminal().out()).show(one, kept.id(one));
    }
    return ExitCode.FINE;
  }

  private void write(Quarantined one, Path target) throws IOException {
    try (InputStream in = one.open()) {
      if (target.equals(STANDARD_OUTPUT)) {
        refuseToSteerTerminal();
        in.transferTo(context.terminal().out());
      } else {
        Files.copy(in, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(spec.commandLine(), "There is a file " + target + " already");
    }
  }

  private void refuseToSteerTerminal() {
    if (context.terminal().interactive()) {
      throw new ParameterException(
          spec.commandLine(), "What a stranger sent may steer your terminal; send it to a program");
    }
  }
}
