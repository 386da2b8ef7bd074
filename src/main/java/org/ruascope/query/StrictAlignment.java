package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.report.Evidence;
import org.ruascope.report.Verdict.Kind;

/**
 * What would be lost with {@code adkim=s; aspf=s} of mail that passes today.
 *
 * @param lost messages of one's own that pass by a domain above, below or beside the one in From
 * @param atMost whether there are so many domains or selectors that less may be lost
 * @param sources who loses the most
 */
public record StrictAlignment(long lost, boolean atMost, List<Source> sources) {
  private static final int DOMAINS = 50;
  private static final int RESULTS = 50;
  private static final int MOST = 10;
  private static final String DKIM = "dmarc.dkim.auth";
  private static final String SPF = "dmarc.spf.auth";

  /**
   * Somebody who signs and sends with another domain of the organization.
   *
   * @param who sends
   * @param messages that would be lost
   * @param from domains in From
   * @param signatures domain/selector=result
   * @param spf domain/scope=result
   */
  public record Source(
      Who who, long messages, List<String> from, List<String> signatures, List<String> spf) {}

  /** Passes by something that the report lists. */
  private static final Query ALIGNED =
      Queries.all(
          Queries.is(Dimension.VERDICT, Kind.COMPLIANT),
          Queries.is(Dimension.EVIDENCE, Evidence.DKIM_ALIGNED, Evidence.SPF_ALIGNED));

  private static final Map<String, Aggregation> OF_A_SOURCE =
      Asked.and(
          Asked.SUM,
          Map.of(
              "from", Asked.most(Dimension.HEADER_FROM.field(), MOST),
              "dkim", Asked.most(DKIM, MOST),
              "spf", Asked.most(SPF, MOST)));

  /** First: what results there are for each domain in From. */
  static final Aggregation QUESTION =
      Asked.where(
          ALIGNED,
          Map.of(
              "from",
              Asked.most(
                  Dimension.HEADER_FROM.field(),
                  DOMAINS,
                  Asked.and(
                      Asked.SUM,
                      Map.of(
                          "dkim", Asked.most(DKIM, RESULTS), "spf", Asked.most(SPF, RESULTS))))));

  /** Then: who has none that is of this very domain. */
  static Aggregation next(Found results) {
    return Asked.where(
        Queries.all(
            ALIGNED,
            Queries.either(results.each("from").stream().map(StrictAlignment::without).toList())),
        Asked.and(Asked.SUM, Who.grouped(MOST, OF_A_SOURCE)));
  }

  private static Query without(Found from) {
    return Queries.all(
        Queries.any(Dimension.HEADER_FROM.field(), List.of(from.key())),
        Queries.not(Queries.any(DKIM, identical(from, "dkim"))),
        Queries.not(Queries.any(SPF, identical(from, "spf"))));
  }

  private static List<String> identical(Found from, String results) {
    return from.values(results).stream()
        .filter(each -> Signatures.of(List.of(each)).passed().domains().contains(from.key()))
        .toList();
  }

  static StrictAlignment read(Found results, Found found) {
    boolean whole =
        results.isWhole("from")
            && results.each("from").stream()
                .allMatch(from -> Stream.of("dkim", "spf").allMatch(from::isWhole));
    return new StrictAlignment(found.messages(), !whole, Who.read(found, StrictAlignment::source));
  }

  private static Source source(Who who, Found found) {
    return new Source(
        who, found.messages(), found.values("from"), found.values("dkim"), found.values("spf"));
  }
}
