package org.ruascope.cli;

import java.io.InputStream;
import java.util.List;

/**
 * What {@code parse} and {@code ingest} are to read.
 *
 * @param paths files and folders that exist; {@code -} for standard input
 * @param standardInput read once
 */
public record Inputs(List<String> paths, InputStream standardInput) {
  /** The path that is standard input. */
  public static final String STANDARD_INPUT = "-";

  public Inputs {
    paths = List.copyOf(paths);
  }
}
