package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.List;
import java.util.Map;
import org.ruascope.advice.Words;
import org.ruascope.report.Verdict.Kind;

/**
 * Mail of nobody who is known.
 *
 * @param messages of all
 * @param addresses how many, nearly
 * @param networks how many, nearly; of addresses whose network is known
 * @param countries how many; of addresses whose country is known
 * @param dispositions what became of them: messages by {@code dmarc.disposition}
 * @param policies what was published for the domain then: messages by {@code dmarc.policy.p}
 * @param most those with the most messages: one may be yours
 * @param means what this mail is
 * @param advice what to do about it
 */
public record Strangers(
    long messages,
    long addresses,
    long networks,
    int countries,
    Map<String, Long> dispositions,
    Map<String, Long> policies,
    List<Failure> most,
    String means,
    String advice) {
  private static final int MOST = 10;
  private static final int COUNTRIES = 300;

  static final Map<String, Aggregation> QUESTIONS =
      Asked.and(
          Asked.and(Asked.SUM, Who.grouped(MOST, FailureReader.DETAILS)),
          Map.of(
              "addresses", Asked.different(Dimension.IP.field()),
              "networks", Asked.different(Dimension.ASN.field()),
              "countries", Asked.most(Dimension.COUNTRY.field(), COUNTRIES),
              "dispositions", Asked.most(Dimension.DISPOSITION.field(), MOST),
              "policies", Asked.most("dmarc.policy.p", MOST)));

  static Strangers read(FailureReader reader, Found found) {
    return new Strangers(
        found.messages(),
        found.different("addresses"),
        found.different("networks"),
        found.each("countries").size(),
        found.counts("dispositions"),
        found.counts("policies"),
        Who.read(found, reader::failure),
        Words.means(Kind.UNKNOWN),
        Words.todo(Kind.UNKNOWN));
  }
}
