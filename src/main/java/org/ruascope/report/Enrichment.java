package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/**
 * What follows about a record beyond what its reporter says. It is no part of ids and digests: the
 * same record may be enriched otherwise tomorrow.
 *
 * @param alignment what its authentication results come to, null if nobody looked
 * @param origin where its address is from, null if nobody looked
 */
public record Enrichment(@Nullable Alignment alignment, @Nullable Origin origin) {

  /** Nothing. */
  public static final Enrichment NONE = new Enrichment(null, null);

  /** The same with what is known of the address. */
  public Enrichment with(Origin known) {
    return new Enrichment(alignment, known);
  }
}
