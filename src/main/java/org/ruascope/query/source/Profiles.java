package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.advice.Words;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Dimension;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.query.source.Profile.Count;
import org.ruascope.query.source.Profile.Part;
import org.ruascope.query.source.Profile.Reporter;
import org.ruascope.query.source.Profile.Result;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;

/** All about the records of a scope, in one round trip. */
public final class Profiles {
  private static final int MOST = 50;
  private static final String ADDRESSES = "addresses";
  private static final String FAILING = "failing";
  private static final String EVIDENCE = "evidence";
  private static final String OVERRIDES = "overrides";
  private static final String SIGNATURES = "signatures";
  private static final String SPF = "spf";
  private static final String REPORTERS = "reporters";

  private static final List<Dimension> PARTS =
      List.of(
          Dimension.SERVICE,
          Dimension.SERVICE_TYPE,
          Dimension.NETWORK,
          Dimension.HOST_DOMAIN,
          Dimension.COUNTRY,
          Dimension.HEADER_FROM,
          Dimension.ENVELOPE_FROM,
          Dimension.SENDER);

  private static final Map<String, String> FAILING_MEANS =
      Arrays.stream(Failing.values()).collect(Collectors.toMap(Failing::word, Words::means));
  private static final Map<String, String> EVIDENCE_MEANS =
      Arrays.stream(Evidence.values()).collect(Collectors.toMap(Evidence::word, Words::means));

  private static final Map<String, Aggregation> ASKED = asked();

  private final Searches searches;

  /** Asks there. */
  public Profiles(Searches searches) {
    this.searches = searches;
  }

  private static Map<String, Aggregation> asked() {
    Map<String, Aggregation> asked = new HashMap<>(Messages.SUMS);
    asked.putAll(Asked.WHEN);
    asked.put(ADDRESSES, Asked.different(Dimension.IP.field()));
    Stream.of(Dimension.VERDICT, Dimension.DISPOSITION)
        .forEach(each -> asked.put(each.parameter(), Asked.most(each.field(), MOST)));
    PARTS.forEach(each -> asked.put(each.parameter(), Asked.most(each.field(), MOST)));
    asked.put(FAILING, Asked.most(Dimension.FAILING.field(), MOST));
    asked.put(EVIDENCE, Asked.most(Dimension.EVIDENCE.field(), MOST));
    asked.put(OVERRIDES, Asked.most(Dimension.OVERRIDE.field(), MOST));
    asked.put(SIGNATURES, Asked.most("dmarc.dkim.auth", MOST, Messages.SUMS));
    asked.put(SPF, Asked.most("dmarc.spf.auth", MOST, Messages.SUMS));
    asked.put(
        REPORTERS,
        Asked.most(Dimension.REPORTER.field(), MOST, Asked.and(Messages.SUMS, Asked.WHEN)));
    return Map.copyOf(asked);
  }

  /**
   * All about the records of a scope.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Profile of(Scope scope) {
    Found found = Found.of(searches.aggregate(Alias.RECORDS, scope.query(), ASKED));
    return new Profile(
        Messages.in(found),
        Verdicts.in(found.counts(Dimension.VERDICT.parameter())),
        Dispositions.in(found.counts(Dimension.DISPOSITION.parameter())),
        found.different(ADDRESSES),
        found.day(Asked.SINCE),
        found.day(Asked.LAST),
        counts(found, FAILING, FAILING_MEANS),
        counts(found, EVIDENCE, EVIDENCE_MEANS),
        counts(found, OVERRIDES, Map.of()),
        list(found, SIGNATURES, auth -> Result.of(auth.key(), Messages.in(auth))),
        list(found, SPF, auth -> Result.of(auth.key(), Messages.in(auth))),
        list(
            found,
            REPORTERS,
            each -> new Reporter(each.key(), Messages.in(each), Period.day(each.last()))),
        PARTS.stream().flatMap(each -> parts(found, each.parameter())).toList(),
        ASKED.keySet().stream().filter(name -> !found.isWhole(name)).sorted().toList());
  }

  private static List<Count> counts(Found found, String name, Map<String, String> means) {
    return list(found, name, word -> new Count(word.key(), word.messages(), means.get(word.key())));
  }

  private static Stream<Part> parts(Found found, String name) {
    return list(found, name, value -> new Part(name, value.key(), value.messages())).stream();
  }

  private static <T> List<T> list(Found found, String name, Function<Found, T> each) {
    return found.each(name).stream().map(each).toList();
  }
}
