package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;

class WordsTest {
  static final List<String> HOSTILE = HostileTexts.ALL;

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "1, 100 %",
    "0.5, 50.0 %",
    "0.9549, 95.5 %",
    "0.99999, 99.99 %",
    "0.00001, 0.01 %",
    "0.9994, 99.94 %"
  })
  void aShareIsNeverAllOrNothingIfItIsNot(double share, String words) {
    assertThat(Words.share(share)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "110, 100, +10 %",
    "90, 100, -10 %",
    "100, 100, as before",
    "5000, 10, '+49,900 %'",
    "7, 0, none before",
    "0, 0, as before",
    "0, 7, -100 %"
  })
  void aChangeIsAgainstBefore(long now, long before, String words) {
    assertThat(Words.change(now, before)).isEqualTo(words);
  }

  @Test
  void pointsHaveASign() {
    assertThat(Words.points(0.0123)).isEqualTo("+1.2 points");
    assertThat(Words.points(-0.5)).isEqualTo("-50.0 points");
    assertThat(Words.points(0.0001)).isEqualTo("as before");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void aNameIsShortAndShowsAsItIs(String hostile) {
    String name = Words.name(hostile);

    assertThat(name).isNotEmpty().hasSizeLessThan(500);
    assertThat(name.codePoints()).allMatch(Text::isPrintable);
  }
}
