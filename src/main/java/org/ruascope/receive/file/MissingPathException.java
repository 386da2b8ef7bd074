package org.ruascope.receive.file;

import java.nio.file.Path;

/** A path that a command names isn't there: a slip of whoever typed it. */
public final class MissingPathException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingPathException(Path path) {
    super("There is no file or folder " + path);
  }
}
