package org.ruascope.report;

import org.jspecify.annotations.Nullable;

/**
 * What follows about a record beyond what its reporter says. It is no part of ids and digests: the
 * same record may be enriched otherwise tomorrow.
 *
 * @param alignment what its authentication results come to, null if nobody looked
 * @param origin where its address is from, null if nobody looked
 * @param host what its address is called, null if nobody looked or the answer isn't there yet
 * @param service whose address it is, null if not known
 * @param verdict whose mail it is, null if nobody looked
 * @param pending whether an answer is on its way that would tell more: to be asked again
 */
public record Enrichment(
    @Nullable Alignment alignment,
    @Nullable Origin origin,
    @Nullable Host host,
    @Nullable Service service,
    @Nullable Verdict verdict,
    boolean pending) {

  /** Nothing. */
  public static final Enrichment NONE = new Enrichment(null, null, null, null, null, false);

  /** The same with what its results come to. */
  public Enrichment with(Alignment found) {
    return new Enrichment(found, origin, host, service, verdict, pending);
  }

  /** The same with what is known of the address. */
  public Enrichment with(Origin found) {
    return new Enrichment(alignment, found, host, service, verdict, pending);
  }

  /** The same with the address's name. */
  public Enrichment with(Host found) {
    return new Enrichment(alignment, origin, found, service, verdict, pending);
  }

  /** The same with whose address it is. */
  public Enrichment with(Service found) {
    return new Enrichment(alignment, origin, host, found, verdict, pending);
  }

  /** The same with whose mail it is. */
  public Enrichment with(Verdict found) {
    return new Enrichment(alignment, origin, host, service, found, pending);
  }

  /** The same, to be asked for again. */
  public Enrichment asPending() {
    return new Enrichment(alignment, origin, host, service, verdict, true);
  }
}
