package org.ruascope.web;

/** The address asks for what can't be. */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, and what would be right. */
  public BadRequestException(String message) {
    super(message);
  }
}
