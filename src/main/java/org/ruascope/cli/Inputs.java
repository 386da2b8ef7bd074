package org.ruascope.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code parse} and {@code ingest} are to read.
 *
 * @param paths files and folders that exist; {@code -} for standard input
 * @param standardInput read once
 */
public record Inputs(List<Path> paths, InputStream standardInput) {
  /** The path that is standard input. */
  public static final Path STANDARD_INPUT = Path.of("-");

  public Inputs {
    paths = List.copyOf(paths);
  }
}
