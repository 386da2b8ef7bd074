package org.ruascope.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.report.Alignment.Judged;

/** Each line of alignment.txt comes out as it was worked by hand. */
class AlignmentCasesTest {
  private static final AlignmentEvaluator EVALUATOR =
      new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE);

  @ParameterizedTest
  @CsvFileSource(resources = "alignment.txt", delimiter = '|', useHeadersInDisplayName = true)
  void comesOutAsWorkedByHand(
      String mechanism,
      @Nullable String mode,
      @Nullable String from,
      @Nullable String envelopeFrom,
      @Nullable String results,
      String claimed,
      String computed,
      @Nullable String difference,
      String why) {
    Sample sample = new Sample(mode, from, envelopeFrom, results, claimed);

    Judged judged = sample.judged(EVALUATOR, mechanism);

    assertThat(judged.result().word()).as(why).isEqualTo(computed);
    assertThat(judged.difference() == null ? null : judged.difference().word())
        .as(why)
        .isEqualTo(difference);
  }
}
