package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/** A server is there, and doesn't let ruascope in: time alone won't help. */
public final class LoginRefusedException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  /**
   * Says who isn't let in where.
   *
   * @param message what is wrong and where
   * @param remedy what to do about it, naming the setting
   * @param cause or null
   */
  public LoginRefusedException(String message, String remedy, @Nullable Throwable cause) {
    super(message, remedy, cause);
  }
}
