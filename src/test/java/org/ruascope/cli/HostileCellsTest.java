package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;

/** What a terminal gets to see of strangers' texts; see HostileTextTest. */
class HostileCellsTest {

  static Stream<String> texts() {
    return HostileTexts.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void cellsAndSourcesShowAsOneShortLine(String text) {
    assertHarmless(Cells.printable(text));
    assertHarmless(Summary.rejected(Finding.other(text, Outcome.NOT_A_REPORT)));
    assertHarmless(Text.quote(text));
  }

  private static void assertHarmless(String shown) {
    assertThat(shown.codePoints()).allMatch(Text::isPrintable);
    assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(1_001);
  }
}
