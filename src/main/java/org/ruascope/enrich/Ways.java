package org.ruascope.enrich;

import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.TreeWalk.Aligned;
import org.ruascope.report.Alignment.DiscoveryMethod;

/**
 * Whether something is aligned, by each of the two ways to find organizational domains.
 *
 * @param list by the Public Suffix List
 * @param walk by a tree walk through DNS
 * @param leading which of them counts, if it has an answer
 */
record Ways(boolean list, Aligned walk, DiscoveryMethod leading) {

  /** Of domains that nobody needs to know the organization of. */
  static Ways alike(boolean aligned) {
    return new Ways(aligned, aligned ? Aligned.YES : Aligned.NO, DiscoveryMethod.PSL);
  }

  boolean isAligned() {
    boolean walkCounts = leading == DiscoveryMethod.TREEWALK && isWalked();
    return walkCounts ? isAlignedByWalk() : list;
  }

  /** Which way it is aligned by, if by one only. */
  @Nullable DiscoveryMethod only() {
    if (!isWalked() || list == isAlignedByWalk()) {
      return null;
    }
    return list ? DiscoveryMethod.PSL : DiscoveryMethod.TREEWALK;
  }

  private boolean isWalked() {
    return walk == Aligned.YES || walk == Aligned.NO;
  }

  private boolean isAlignedByWalk() {
    return walk == Aligned.YES;
  }
}
