package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that ruascope needs isn't there: a server, a right, disk space. The world's fault, not
 * the input's: nothing is acknowledged, and the same work is tried again later.
 */
public sealed class UnavailableException extends RuntimeException permits LoginRefusedException {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  /**
   * Says what isn't there.
   *
   * @param message what is wrong and where
   * @param remedy what to do about it, naming the setting or the command; empty if time alone helps
   * @param cause or null
   */
  public UnavailableException(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
