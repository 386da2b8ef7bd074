package org.ruascope.verify;

import org.ruascope.report.Authenticity.Detail;

/** A signature, or a whole mail, that says nothing of its sender, and why. */
final class UncountedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Detail detail;

  UncountedException(Detail detail) {
    super(detail.word(), null, false, false);
    this.detail = detail;
  }

  Detail detail() {
    return detail;
  }
}
