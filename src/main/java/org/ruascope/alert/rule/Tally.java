package org.ruascope.alert.rule;

/**
 * Messages.
 *
 * @param all of them
 * @param aligned of these, passed DMARC
 * @param dkim of these, passed by DKIM, aligned
 * @param spf of these, passed by SPF, aligned
 * @param refused of all, quarantined or rejected
 * @param overridden of all, treated otherwise than the policy asks, by the reporter's own word
 */
public record Tally(long all, long aligned, long dkim, long spf, long refused, long overridden) {
  /** None. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public Tally plus(Tally more) {
    return new Tally(
        all + more.all,
        aligned + more.aligned,
        dkim + more.dkim,
        spf + more.spf,
        refused + more.refused,
        overridden + more.overridden);
  }
}
