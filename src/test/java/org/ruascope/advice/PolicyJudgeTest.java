package org.ruascope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.advice.PolicyFigures.Source;
import org.ruascope.advice.PolicyFigures.Stranger;
import org.ruascope.report.Disposition;

/**
 * Verdicts worked by hand. Sources are {@code name:failing/passing}, strangers {@code
 * name:messages@days}; the policy is p, then t if it is a test, or pct.
 */
class PolicyJudgeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          all passes, enough of it                     | none           | 30 | 5 | 5000  | 0    | 0   |                         |             | safe        | quarantine | 5,000 messages
          and on from quarantine                       | quarantine     | 30 | 5 | 5000  | 0    | 0   |                         |             | safe        | reject     | 30 days
          the least that is enough                     | none           | 14 | 2 | 100   | 0    | 0   |                         |             | safe        | quarantine | 2 reporters
          a day too few                                | none           | 13 | 5 | 5000  | 0    | 0   |                         |             | cannot_tell | quarantine | so far: 13;
          one reporter is one receiver's view          | none           | 30 | 1 | 5000  | 0    | 0   |                         |             | cannot_tell | quarantine | Reporters so far: 1
          99 messages may hide three in a hundred      | none           | 30 | 5 | 99    | 0    | 0   |                         |             | cannot_tell | quarantine | so far: 99;
          nobody sends as it: nothing to lose          | none           | 30 | 5 | 0     | 0    | 0   |                         |             | safe        | quarantine | Nobody is known
          nobody sends as it, but who knows            | none           | 3  | 1 | 0     | 0    | 0   |                         |             | cannot_tell | quarantine | so far: 3;
          no reports at all                            | none           | 0  | 0 | 0     | 0    | 0   |                         |             | cannot_tell | quarantine | so far: 0;
          a service that nobody set up                 | none           | 30 | 5 | 5000  | 300  | 0   | desk:300/0              |             | not_yet     | quarantine | desk: all of its 300
          a source half in order                       | quarantine     | 30 | 5 | 5000  | 400  | 0   | orders:400/600          |             | not_yet     | reject     | orders: 400 of its 1,000
          payroll: small, but all of it fails          | none           | 30 | 5 | 90000 | 50   | 0   | payroll:50/0            |             | not_yet     | quarantine | payroll
          five in a hundred of a source                | none           | 30 | 5 | 5000  | 10   | 0   | crm:10/190              |             | not_yet     | quarantine | 10 of its 200
          a little less: accidents happen              | none           | 30 | 5 | 5000  | 10   | 0   | crm:10/191              |             | safe        | quarantine | 10 failed
          nine messages are no habit                   | none           | 30 | 5 | 5000  | 9    | 0   | test:9/0                |             | safe        | quarantine | 9 failed
          many accidents together: one in a hundred    | none           | 30 | 5 | 4950  | 50   | 0   | a:25/2475;b:25/2475     |             | not_yet     | quarantine | 50 of the 5,000
          one less than one in a hundred               | none           | 30 | 5 | 4951  | 49   | 0   | a:25/2475;b:24/2476     |             | safe        | quarantine | 49 failed
          certain harm is told even with few days      | none           | 2  | 1 | 100   | 60   | 0   | desk:60/0               |             | not_yet     | quarantine | desk
          the worst comes first                        | none           | 30 | 5 | 5000  | 90   | 0   | orders:70/0;desk:20/0   |             | not_yet     | quarantine | orders
          a stranger every other day may be one's own  | none           | 30 | 5 | 5000  | 0    | 0   |                         | 192:25@15   | cannot_tell | quarantine | 192 isn't known
          on fewer than half of the days it comes in bursts | none      | 30 | 5 | 5000  | 0    | 0   |                         | 192:500@14  | safe        | quarantine | 5,000
          one in two hundred and less has no weight    | none           | 30 | 5 | 5000  | 0    | 0   |                         | 192:24@30   | safe        | quarantine | 5,000
          DNS hasn't answered for one in twenty        | none           | 30 | 5 | 950   | 0    | 50  |                         |             | cannot_tell | quarantine | Of 50 messages
          nor for a few                                | none           | 30 | 5 | 951   | 0    | 49  |                         |             | safe        | quarantine | 951
          at reject there is nothing to go on to       | reject         | 30 | 5 | 5000  | 0    | 0   |                         |             | done        | reject     | is to be refused
          at reject, too, losses are told              | reject         | 30 | 5 | 5000  | 300  | 0   | desk:300/0              |             | done        | reject     | desk: all
          at reject few reports don't matter           | reject         | 1  | 1 | 3     | 0    | 0   |                         |             | done        | reject     | is to be refused
          reject in a test isn't done                  | reject t       | 30 | 5 | 5000  | 0    | 0   |                         |             | safe        | reject     | 5,000
          nor for half of the mail                     | reject 50      | 30 | 5 | 5000  | 300  | 0   | desk:300/0              |             | not_yet     | reject     | desk
          quarantine in a test comes to quarantine     | quarantine t   | 30 | 5 | 5000  | 0    | 0   |                         |             | safe        | quarantine | 5,000
          a misspelt policy is none                    | unrecognised   | 30 | 5 | 5000  | 0    | 0   |                         |             | safe        | quarantine | 5,000
          """)
  void judges(
      String why,
      String asked,
      int days,
      int reporters,
      long passing,
      long failing,
      long undetermined,
      @Nullable String sources,
      @Nullable String strangers,
      String state,
      String target,
      String reason) {
    PolicyVerdict verdict =
        PolicyJudge.judge(
            new PolicyFigures(
                asked(asked),
                days,
                reporters,
                passing,
                failing,
                undetermined,
                split(sources).map(PolicyJudgeTest::source).toList(),
                split(strangers).map(PolicyJudgeTest::stranger).toList()));

    assertThat(List.of(verdict.state(), verdict.target())).as(why).containsExactly(state, target);
    assertThat(verdict.reasons().getFirst().text()).contains(reason).doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none         | safe        | Publish p=quarantine, first with t=y
          quarantine   | safe        | Publish p=reject, first with t=y
          quarantine t | safe        | Your record says t=y
          reject 50    | safe        | Your record says pct=50: RFC 9989 has no pct
          none         | not_yet     | Mend what is listed below, the most messages first
          quarantine   | not_yet     | under p=quarantine it is lost already today
          none         | cannot_tell | Wait, or clear up
          reject       | done        | Keep it so
          unrecognised | cannot_tell | typing error in p
          """)
  void tellsTheNextStep(String asked, String state, String step) {
    PolicyVerdict verdict = new PolicyVerdict(state, "reject", List.of());

    List<Sentence> steps = RollOut.of("p", asked(asked), verdict);

    assertThat(steps.getFirst().text()).contains(step).doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({"quarantine t", "reject 50", "reject t"})
  void aSafeTestEndsByMeaningIt(String asked) {
    PolicyVerdict verdict = new PolicyVerdict("safe", "reject", List.of());

    assertThat(RollOut.of("sp", asked(asked), verdict).getLast().text())
        .startsWith("Take away t and pct: sp=");
  }

  private static AskedPolicy asked(String text) {
    List<String> words = List.of(text.split(" "));
    boolean testing = words.getLast().equals("t");
    return new AskedPolicy(
        Disposition.valueOf(words.getFirst().toUpperCase(Locale.ROOT)),
        testing,
        testing || words.size() == 1 ? 100 : Integer.parseInt(words.getLast()));
  }

  private static Stream<String[]> split(@Nullable String all) {
    return all == null
        ? Stream.of()
        : Arrays.stream(all.split(";")).map(each -> each.split("[:/@]"));
  }

  private static Source source(String[] parts) {
    return new Source(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  private static Stranger stranger(String[] parts) {
    return new Stranger(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
  }
}
