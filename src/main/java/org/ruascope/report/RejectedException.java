package org.ruascope.report;

import java.io.IOException;

/**
 * The input can't be accepted, by its own fault. An {@link IOException}, so that a stream that
 * passes a limit can say so to whoever reads it.
 */
public final class RejectedException extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Rejection rejection;

  public RejectedException(Rejection rejection) {
    super(rejection.reason().word() + ": " + rejection.detail());
    this.rejection = rejection;
  }

  public Rejection rejection() {
    return rejection;
  }
}
