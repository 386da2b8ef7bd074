package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.advice.Words;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Dimension;
import org.ruascope.query.Messages;
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
  private static final String FIRST = "first";
  private static final String LAST = "last";
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
    asked.put(FIRST, Ask.EARLIEST);
    asked.put(LAST, Ask.LATEST);
    asked.put(ADDRESSES, Ask.ADDRESSES);
    Stream.of(Dimension.VERDICT, Dimension.DISPOSITION)
        .forEach(each -> asked.put(each.parameter(), Ask.most(each.field(), MOST)));
    PARTS.forEach(each -> asked.put(each.parameter(), Ask.most(each.field(), MOST)));
    asked.put(FAILING, Ask.most(Dimension.FAILING.field(), MOST));
    asked.put(EVIDENCE, Ask.most(Dimension.EVIDENCE.field(), MOST));
    asked.put(OVERRIDES, Ask.most(Dimension.OVERRIDE.field(), MOST));
    asked.put(SIGNATURES, Ask.most("dmarc.dkim.auth", MOST, Messages.SUMS));
    asked.put(SPF, Ask.most("dmarc.spf.auth", MOST, Messages.SUMS));
    Map<String, Aggregation> reporter = new HashMap<>(Messages.SUMS);
    reporter.put(LAST, Ask.LATEST);
    asked.put(REPORTERS, Ask.most(Dimension.REPORTER.field(), MOST, reporter));
    return Map.copyOf(asked);
  }

  /**
   * All about the records of a scope.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Profile of(Scope scope) {
    Found found = Found.of(searches.aggregate(Alias.RECORDS, scope.query(), ASKED));
    boolean any = found.messages().all() > 0;
    return new Profile(
        found.messages(),
        Verdicts.in(found, Dimension.VERDICT.parameter()),
        Dispositions.in(found, Dimension.DISPOSITION.parameter()),
        found.different(ADDRESSES),
        any ? day(found, FIRST) : null,
        any ? day(found, LAST) : null,
        counts(found, FAILING, FAILING_MEANS),
        counts(found, EVIDENCE, EVIDENCE_MEANS),
        counts(found, OVERRIDES, Map.of()),
        list(found, SIGNATURES, (auth, of) -> Result.of(auth, of.messages())),
        list(found, SPF, (auth, of) -> Result.of(auth, of.messages())),
        list(found, REPORTERS, (name, of) -> new Reporter(name, of.messages(), day(of, LAST))),
        PARTS.stream().flatMap(each -> parts(found, each.parameter())).toList(),
        ASKED.keySet().stream().filter(name -> found.get(name).hasOthers()).sorted().toList());
  }

  private static List<Count> counts(Found found, String name, Map<String, String> means) {
    return list(found, name, (word, of) -> new Count(word, of.sum(Ask.SUM), means.get(word)));
  }

  private static Stream<Part> parts(Found found, String name) {
    return list(found, name, (value, of) -> new Part(name, value, of.sum(Ask.SUM))).stream();
  }

  private static <T> List<T> list(Found found, String name, BiFunction<String, Found, T> each) {
    return found.get(name).each().entrySet().stream()
        .map(entry -> each.apply(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static LocalDate day(Found found, String name) {
    return found.time(name).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
