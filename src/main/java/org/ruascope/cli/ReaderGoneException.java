package org.ruascope.cli;

/** Nobody reads standard output any more. */
final class ReaderGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
