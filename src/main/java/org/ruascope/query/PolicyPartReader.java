package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ruascope.advice.AskedPolicy;
import org.ruascope.advice.PolicyFigures;
import org.ruascope.advice.PolicyFigures.Source;
import org.ruascope.advice.PolicyJudge;
import org.ruascope.advice.PolicyVerdict;
import org.ruascope.advice.RollOut;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.query.PolicyPart.Fix;

/** Makes parts of what was found, and judges them. */
final class PolicyPartReader {
  private final FailureReader failures;
  private final int days;
  private final int reporters;

  /**
   * A reader.
   *
   * @param help of a service, by its name
   * @param days with complete reports
   * @param reporters that have sent them
   */
  PolicyPartReader(Function<String, ServiceHelp> help, int days, int reporters) {
    this.failures = new FailureReader(help, reporters);
    this.days = days;
    this.reporters = reporters;
  }

  /** Asks how much passes of each who was found failing. */
  static Map<String, Aggregation> next(Found part) {
    List<Who> failing = Who.read(part.in("own"), (who, found) -> who);
    Map<String, Aggregation> next = new HashMap<>();
    for (int i = 0; i < failing.size(); i++) {
      next.put(
          String.valueOf(i),
          Asked.where(Queries.all(PolicyPart.OWN_PASSING, failing.get(i).query()), Asked.SUM));
    }
    return next;
  }

  PolicyPart read(String name, AskedPolicy asked, Found part, Found passing) {
    List<Fix> fix = fix(part, passing);
    PolicyVerdict verdict = PolicyJudge.judge(figures(asked, part, fix));
    return new PolicyPart(
        name,
        asked.policy().word(),
        part.messages(),
        part.in("own_passing").messages() + part.in("passed_on").messages(),
        part.in("own").messages(),
        part.in("forwarded").messages(),
        part.in("unknown").messages(),
        part.counts("dispositions"),
        verdict,
        RollOut.of(name.equals("domain") ? "p" : "sp", asked, verdict),
        fix);
  }

  private PolicyFigures figures(AskedPolicy asked, Found part, List<Fix> fix) {
    return new PolicyFigures(
        asked,
        days,
        reporters,
        part.in("own_passing").messages(),
        part.in("own").messages(),
        part.in("undetermined").messages(),
        fix.stream().map(PolicyPartReader::source).toList(),
        PolicyPart.strangers(part));
  }

  private List<Fix> fix(Found part, Found passing) {
    List<Failure> failing = Who.read(part.in("own"), failures::failure);
    return IntStream.range(0, failing.size())
        .mapToObj(i -> fix(failing.get(i), passing.in(String.valueOf(i)).messages()))
        .toList();
  }

  private static Fix fix(Failure failure, long passing) {
    return new Fix(
        PolicyJudge.isBroken(new Source(failure.who().name(), failure.messages(), passing)),
        passing,
        failure);
  }

  private static Source source(Fix fix) {
    return new Source(fix.failure().who().name(), fix.failure().messages(), fix.passing());
  }
}
