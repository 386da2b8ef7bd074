package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.report.Failing;
import org.ruascope.report.Verdict.Kind;

/** What fails, where and why, and what to do about it. */
public final class Failures {
  private static final int MOST = 20;
  private static final int REPORTERS = 1_000;
  private static final Failing[] BY_DKIM =
      List.of(Failing.values()).stream()
          .filter(each -> each.word().startsWith("dkim"))
          .toArray(Failing[]::new);

  private final Searches searches;
  private final Function<String, ServiceHelp> help;

  /**
   * Asks there.
   *
   * @param help of a service, by its name
   */
  public Failures(Searches searches, Function<String, ServiceHelp> help) {
    this.searches = searches;
    this.help = help;
  }

  /**
   * What fails; of each list the twenty with the most messages.
   *
   * @param mend one's own that fails DMARC: to be mended before a stricter policy
   * @param fragile passes by SPF alone, and so not when it is forwarded
   * @param forwarded passed on by others
   * @param strangers nobody's that is known
   * @param ignored messages of all these that the operator doesn't want to hear of; in none of them
   * @param reporters how many there are
   */
  public record Answer(
      Group mend,
      Group fragile,
      Forwarded forwarded,
      Strangers strangers,
      long ignored,
      int reporters) {}

  /**
   * Mail that fails alike.
   *
   * @param messages of all
   * @param failures of those with the most messages
   */
  public record Group(long messages, List<Failure> failures) {}

  /**
   * Answers for a scope.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Answer in(Scope scope) {
    Found found = Found.of(searches.aggregate(Alias.RECORDS, scope.query(), QUESTIONS));
    int reporters = found.each("reporters").size();
    FailureReader reader = new FailureReader(help, reporters);
    return new Answer(
        group(reader, found.in("mend")),
        group(reader, found.in("fragile")),
        Forwarded.read(found.in("forwarded")),
        Strangers.read(reader, found.in("strangers")),
        found.in("ignored").messages(),
        reporters);
  }

  private static Group group(FailureReader reader, Found found) {
    return new Group(found.messages(), Who.read(found, reader::failure));
  }

  static final Query IGNORED = Queries.isTrue("dmarc.verdict.ignored");

  private static final Map<String, Aggregation> WHO =
      Asked.and(Asked.SUM, Who.grouped(MOST, FailureReader.DETAILS));

  private static final Map<String, Aggregation> QUESTIONS =
      Map.of(
          "mend", Asked.where(of(Kind.MISALIGNED), WHO),
          "fragile",
              Asked.where(
                  Queries.all(of(Kind.COMPLIANT), Queries.is(Dimension.FAILING, BY_DKIM)), WHO),
          "forwarded", Asked.where(of(Kind.FORWARDED), Forwarded.QUESTIONS),
          "strangers", Asked.where(of(Kind.UNKNOWN), Strangers.QUESTIONS),
          "ignored", Asked.where(IGNORED, Asked.SUM),
          "reporters", Asked.most(Dimension.REPORTER.field(), REPORTERS));

  /** Of a kind, without what the operator ignores. */
  static Query of(Kind kind) {
    return Queries.all(Queries.is(Dimension.VERDICT, kind), Queries.not(IGNORED));
  }
}
