package org.ruascope.enrich.verdict;

import org.jspecify.annotations.Nullable;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.DmarcResult;

/** Whether a mechanism passed, aligned, for a verdict. */
enum Passed {
  /** It follows from what the report lists. */
  COMPUTED,
  /** The reporter says so, and doesn't list enough to tell. */
  REPORTED,
  NO;

  /**
   * What follows holds, whatever the reporter claims: the next receiver won't share its mistake.
   * Its word holds where nothing follows.
   */
  static Passed of(@Nullable Judged judged, DmarcResult claimed) {
    Passed claim = claimed == DmarcResult.PASS ? REPORTED : NO;
    if (judged == null) {
      return claim;
    }
    return switch (judged.result()) {
      case PASS -> COMPUTED;
      case FAIL -> NO;
      case UNKNOWN -> claim;
    };
  }
}
