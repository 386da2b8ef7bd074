package org.ruascope.report;

/** Told how far the enriching of stored records is; asked whether to go on. */
public interface RenewalProgress {

  /** So many records were found. */
  void found(long records);

  /** So many more are done. */
  void done(int records);

  /** Whether to stop. What is done stays done. */
  boolean stopping();
}
