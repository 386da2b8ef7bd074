package org.ruascope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The paths that {@code parse} and {@code ingest} read. */
final class PathArguments {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files and folders (with their subfolders): reports as XML, gzip or zip, mails (.eml),"
              + " mbox, Maildir. - is a mail or report on standard input.")
  private List<Path> paths = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec(Target.MIXEE)
  private CommandSpec command;

  /** What to read; a path that isn't there is wrong usage. */
  Inputs inputs(Terminal terminal) {
    for (Path path : paths) {
      if (!path.equals(Inputs.STANDARD_INPUT) && !Files.exists(path)) {
        throw new ParameterException(
            command.commandLine(),
            "There is no file or folder " + Cells.printable(path.toString()));
      }
    }
    return new Inputs(paths, terminal.in());
  }
}
