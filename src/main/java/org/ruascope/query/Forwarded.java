package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import org.ruascope.advice.Words;
import org.ruascope.report.Evidence;
import org.ruascope.report.Verdict.Kind;

/**
 * Mail that somebody has passed on.
 *
 * @param messages of all
 * @param passed of these, DMARC all the same: a signature survived
 * @param dispositions what became of them: messages by {@code dmarc.disposition}
 * @param failing messages by what fails
 * @param by who passes on the most
 * @param means what this mail is
 * @param advice why there is nothing to be done, or what little
 */
public record Forwarded(
    long messages,
    long passed,
    Map<String, Long> dispositions,
    Map<String, Long> failing,
    List<Forwarder> by,
    String means,
    String advice) {
  private static final int MOST = 10;

  /**
   * Somebody who passes mail on.
   *
   * @param who it is
   * @param messages passed on
   * @param passed of these, DMARC all the same
   */
  public record Forwarder(Who who, long messages, long passed) {}

  /** Whatever passes DMARC has one of these. */
  static final Query PASSES =
      Queries.is(
          Dimension.EVIDENCE, Evidence.DKIM_ALIGNED, Evidence.SPF_ALIGNED, Evidence.REPORTED_PASS);

  private static final Map<String, Aggregation> OF_EACH =
      Asked.and(Asked.SUM, Map.of("passed", Asked.where(PASSES, Asked.SUM)));

  static final Map<String, Aggregation> QUESTIONS =
      Asked.and(
          Asked.and(OF_EACH, Who.grouped(MOST, OF_EACH)),
          Map.of(
              "dispositions", Asked.most(Dimension.DISPOSITION.field(), MOST),
              "failing", Asked.most(Dimension.FAILING.field(), MOST)));

  static Forwarded read(Found found) {
    return new Forwarded(
        found.messages(),
        found.in("passed").messages(),
        found.counts("dispositions"),
        found.counts("failing"),
        Who.read(found, Forwarded::forwarder),
        Words.means(Kind.FORWARDED),
        Words.todo(Kind.FORWARDED));
  }

  private static Forwarder forwarder(Who who, Found found) {
    return new Forwarder(who, found.messages(), found.in("passed").messages());
  }
}
