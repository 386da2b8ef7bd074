package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many messages, and how they passed, as their reporters say.
 *
 * @param all messages
 * @param aligned of these, passed DMARC: by DKIM, by SPF or by both
 * @param dkimAligned of these, by DKIM
 * @param spfAligned of these, by SPF
 */
public record Messages(long all, long aligned, long dkimAligned, long spfAligned) {
  public static final Messages NONE = new Messages(0, 0, 0, 0);

  private static final String ALL = "all";
  private static final String ALIGNED = "aligned";
  private static final String DKIM_ALIGNED = "dkim_aligned";
  private static final String SPF_ALIGNED = "spf_aligned";

  /** What to ask for, beside other aggregations or within a bucket. */
  public static final Map<String, Aggregation> SUMS =
      Stream.of(ALL, ALIGNED, DKIM_ALIGNED, SPF_ALIGNED)
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), name -> Asked.sum("dmarc.messages." + name)));

  /** How many, and how many pass: half the work; by which of the two isn't known then. */
  public static final Map<String, Aggregation> SHARE =
      Map.of(ALL, SUMS.get(ALL), ALIGNED, SUMS.get(ALIGNED));

  /** The answer to {@link #SUMS} or {@link #SHARE}; none if there were no documents at all. */
  public static Messages in(Found found) {
    return new Messages(
        found.sum(ALL), found.sum(ALIGNED), found.sum(DKIM_ALIGNED), found.sum(SPF_ALIGNED));
  }

  /** Both together. */
  public Messages plus(Messages more) {
    return new Messages(
        all + more.all,
        aligned + more.aligned,
        dkimAligned + more.dkimAligned,
        spfAligned + more.spfAligned);
  }
}
