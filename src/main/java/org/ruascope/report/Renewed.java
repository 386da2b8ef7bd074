package org.ruascope.report;

/**
 * What became of records that were enriched again.
 *
 * @param records that were looked at
 * @param changed of these, now tell something else
 * @param pending of these, are to be asked for again, since answers are still missing
 * @param unanswered of these, stay as they were, since answers are missing that nobody waits for
 */
public record Renewed(long records, long changed, long pending, long unanswered) {

  /** None yet. */
  public static final Renewed NONE = new Renewed(0, 0, 0, 0);

  /** Both together. */
  public Renewed plus(Renewed more) {
    return new Renewed(
        records + more.records,
        changed + more.changed,
        pending + more.pending,
        unanswered + more.unanswered);
  }
}
