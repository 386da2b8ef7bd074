package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
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
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Messages::sum));

  private static Aggregation sum(String name) {
    return Aggregation.of(all -> all.sum(sum -> sum.field("dmarc.messages." + name)));
  }

  /** The answer to {@link #SUMS}; none if there were no documents at all. */
  public static Messages of(Map<String, Aggregate> sums) {
    return new Messages(
        value(sums, ALL),
        value(sums, ALIGNED),
        value(sums, DKIM_ALIGNED),
        value(sums, SPF_ALIGNED));
  }

  private static long value(Map<String, Aggregate> sums, String name) {
    Aggregate sum = sums.get(name);
    return sum == null ? 0 : Math.round(sum.sum().value());
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
