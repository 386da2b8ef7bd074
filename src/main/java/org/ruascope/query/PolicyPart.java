package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.advice.PolicyFigures.Stranger;
import org.ruascope.advice.PolicyVerdict;
import org.ruascope.advice.Sentence;
import org.ruascope.report.Verdict.Kind;

/**
 * Mail of a domain itself, or of those below it.
 *
 * @param name {@code domain} or {@code subdomains}
 * @param policy that is asked today
 * @param messages of all
 * @param passing of these, DMARC
 * @param own fail, and are one's own: these would be lost
 * @param forwarded fail, and were passed on by others
 * @param unknown fail, and are nobody's that is known
 * @param dispositions what became of all: messages by {@code dmarc.disposition}
 * @param verdict whether it is safe to go on
 * @param steps how to go on
 * @param fix one's own that fails, what loses the most first
 */
public record PolicyPart(
    String name,
    String policy,
    long messages,
    long passing,
    long own,
    long forwarded,
    long unknown,
    Map<String, Long> dispositions,
    PolicyVerdict verdict,
    List<Sentence> steps,
    List<Fix> fix) {
  static final int MOST = 20;
  private static final int STRANGERS = 10;

  /**
   * Something to be mended first.
   *
   * @param broken whether it keeps from going on
   * @param passing messages of the same source that pass
   * @param failure who, what and what to do
   */
  public record Fix(boolean broken, long passing, Failure failure) {}

  static final Query OWN_PASSING = Queries.is(Dimension.VERDICT, Kind.COMPLIANT);

  private static final Query FORWARDED = Queries.is(Dimension.VERDICT, Kind.FORWARDED);

  /** Nobody's, or nobody's that the operator wants to hear of. */
  private static final Query UNKNOWN =
      Queries.either(
          List.of(
              Queries.is(Dimension.VERDICT, Kind.UNKNOWN),
              Queries.all(Queries.is(Dimension.VERDICT, Kind.MISALIGNED), Failures.IGNORED)));

  /** Names of consumers' lines say nothing of who sends. */
  private static final Query HAS_HOST =
      Queries.all(
          Queries.exists(Dimension.HOST_DOMAIN.field()),
          Queries.not(Queries.any(Dimension.SERVICE_TYPE.field(), List.of("network"))));

  /** DNS wasn't asked, or hasn't answered. */
  private static final Query UNDETERMINED =
      Queries.either(
          List.of(
              Queries.exists("dmarc.enrichment.since"),
              Queries.exists("dmarc.enrichment.due"),
              Queries.not(
                  Queries.either(
                      List.of(
                          Queries.exists("dmarc.source.iprev"),
                          Queries.exists("dmarc.source.special_purpose"))))));

  private static final Map<String, Aggregation> WITH_DAYS =
      Asked.and(Asked.SUM, Map.of("days", Asked.days(Map.of())));

  static final Map<String, Aggregation> QUESTIONS =
      Asked.and(
          Asked.SUM,
          Map.of(
              "dispositions", Asked.most(Dimension.DISPOSITION.field(), STRANGERS),
              "own_passing", Asked.where(OWN_PASSING, Asked.SUM),
              "passed_on", Asked.where(Queries.all(FORWARDED, Forwarded.PASSES), Asked.SUM),
              "forwarded",
                  Asked.where(Queries.all(FORWARDED, Queries.not(Forwarded.PASSES)), Asked.SUM),
              "own",
                  Asked.where(
                      Failures.of(Kind.MISALIGNED),
                      Asked.and(Asked.SUM, Who.grouped(MOST, FailureReader.DETAILS))),
              "unknown", Asked.where(UNKNOWN, Asked.SUM),
              "hosts", strangers(HAS_HOST, Dimension.HOST_DOMAIN),
              "addresses", strangers(Queries.not(HAS_HOST), Dimension.IP),
              "undetermined",
                  Asked.where(
                      Queries.all(Queries.is(Dimension.VERDICT, Kind.UNKNOWN), UNDETERMINED),
                      Asked.SUM)));

  private static Aggregation strangers(Query some, Dimension by) {
    return Asked.where(
        Queries.all(Failures.of(Kind.UNKNOWN), some),
        Map.of("most", Asked.most(by.field(), STRANGERS, WITH_DAYS)));
  }

  static List<Stranger> strangers(Found found) {
    return Stream.of("hosts", "addresses")
        .flatMap(some -> found.in(some).each("most").stream())
        .map(each -> new Stranger(each.key(), each.messages(), each.dated("days").size()))
        .sorted((one, other) -> Long.compare(other.messages(), one.messages()))
        .toList();
  }
}
