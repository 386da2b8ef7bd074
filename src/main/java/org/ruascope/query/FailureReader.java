package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Advice;
import org.ruascope.advice.Facts;
import org.ruascope.advice.Sentence;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.advice.Words;
import org.ruascope.query.Failure.Problem;
import org.ruascope.query.Failure.Reason;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Word;

/** Makes failures of what was found about somebody. */
final class FailureReader {
  private static final int FEW = 5;
  private static final int REPORTERS = 20;

  /** One reporter may be wrong only if there are some more. */
  private static final int SOME = 3;

  private static final Map<String, Aggregation> OF_A_WORD =
      Asked.and(
          Asked.WHEN,
          Map.of(
              "dkim", Asked.most("dmarc.dkim.auth", FEW),
              "spf", Asked.most("dmarc.spf.auth", FEW)));

  /** What is to be asked about each. */
  static final Map<String, Aggregation> DETAILS =
      Asked.and(
          Asked.WHEN,
          Map.of(
              "dispositions", Asked.most(Dimension.DISPOSITION.field(), FEW),
              "from", Asked.most(Dimension.HEADER_FROM.field(), FEW),
              "services", Asked.most(Dimension.SERVICE.field(), 1),
              "addresses", Asked.most(Dimension.IP.field(), FEW),
              "evidence", Asked.most(Dimension.EVIDENCE.field(), Evidence.values().length),
              "reporters", Asked.most(Dimension.REPORTER.field(), REPORTERS),
              "failing",
                  Asked.most(Dimension.FAILING.field(), Failing.values().length, OF_A_WORD)));

  private final Function<String, ServiceHelp> help;
  private final int reporters;

  /**
   * A reader.
   *
   * @param help of a service
   * @param reporters how many there are for the same scope
   */
  FailureReader(Function<String, ServiceHelp> help, int reporters) {
    this.help = help;
    this.reporters = reporters;
  }

  Failure failure(Who who, Found found) {
    List<String> reporting = found.values("reporters");
    return new Failure(
        who,
        found.messages(),
        found.counts("dispositions"),
        found.since(),
        found.last(),
        found.values("from"),
        problems(who, found),
        reasons(found),
        reporting,
        hint(reporting));
  }

  private List<Problem> problems(Who who, Found found) {
    return found.each("failing").stream()
        .flatMap(word -> problem(who, found, word).stream())
        .sorted(Comparator.comparing(each -> each.advice().failing().startsWith("spf")))
        .toList();
  }

  private Optional<Problem> problem(Who who, Found found, Found word) {
    return word(Failing.values(), word.key())
        .map(
            failing ->
                new Problem(
                    word.messages(),
                    word.since(),
                    Advice.of(failing, facts(failing, who, found, word)),
                    word.values("dkim"),
                    word.values("spf")));
  }

  private Facts facts(Failing failing, Who who, Found found, Found word) {
    List<String> from = found.values("from");
    Signatures signatures = Signatures.of(word.values("dkim"));
    Signatures own = signatures.of(failing, from);
    return new Facts(
        who.name(),
        from,
        signatures.passed().domains(),
        own.keys(),
        own.selectors(),
        Signatures.of(word.values("spf")).domains(),
        found.values("addresses"),
        found.values("services").stream().findFirst().map(help).orElse(ServiceHelp.NONE));
  }

  private static List<Reason> reasons(Found found) {
    List<String> words = found.values("evidence");
    return Stream.of(Evidence.values())
        .filter(evidence -> words.contains(evidence.word()))
        .map(evidence -> new Reason(evidence.word(), Words.means(evidence)))
        .toList();
  }

  private @Nullable Sentence hint(List<String> reporting) {
    return reporting.size() == 1 && reporters >= SOME
        ? new Sentence(
            "Only {reporter} says so, of {all} who report here: see whether it is right.",
            Map.of("reporter", reporting.getFirst(), "all", String.valueOf(reporters)))
        : null;
  }

  private static <E extends Word> Optional<E> word(E[] all, String word) {
    return Arrays.stream(all).filter(each -> each.word().equals(word)).findFirst();
  }
}
