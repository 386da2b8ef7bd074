package org.ruascope.web;

/** What is asked for isn't there, or isn't any more. */
public final class MissingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what isn't. */
  public MissingException(String message) {
    super(message);
  }
}
