package org.ruascope.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.enrich.domain.DnsTreeWalk;
import org.ruascope.report.Alignment;
import org.ruascope.report.Enrichment;
import org.ruascope.testing.DmarcZone;

/** Each line of walked-alignment.txt comes out as it was worked by hand. */
class WalkedAlignmentCasesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "walked-alignment.txt",
      delimiter = '|',
      useHeadersInDisplayName = true)
  void comesOutAsWorkedByHand(
      String from,
      String results,
      @Nullable String records,
      @Nullable String method,
      String claimed,
      String computed,
      @Nullable String difference,
      @Nullable String onlyBy,
      String pending,
      String why) {
    AlignmentEvaluator evaluator =
        new AlignmentEvaluator(
            PublicSuffixList::builtIn, new DnsTreeWalk(DmarcZone.of(records), missing -> {}));

    Enrichment found =
        new Sample(null, from, null, results, claimed, method).judge(evaluator, "dkim");

    Alignment alignment = Objects.requireNonNull(found.alignment());
    assertThat(alignment.dkim().result().word()).as(why).isEqualTo(computed);
    assertThat(alignment.differences().stream().filter(word -> word.startsWith("dkim")).toList())
        .as(why)
        .isEqualTo(after("dkim_", difference));
    assertThat(alignment.onlyBy()).as(why).isEqualTo(after("dkim_", onlyBy));
    assertThat(found.pending()).as(why).isEqualTo(pending.equals("yes"));
  }

  private static List<String> after(String prefix, @Nullable String word) {
    return word == null ? List.of() : List.of(prefix + word);
  }
}
