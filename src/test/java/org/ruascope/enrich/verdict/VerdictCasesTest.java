package org.ruascope.enrich.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Verdict;
import org.ruascope.report.Word;

/** Each line of verdicts.txt comes out as it was worked by hand. */
class VerdictCasesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "verdicts.txt", delimiter = '|', useHeadersInDisplayName = true)
  void comesOutAsWorkedByHand(
      @Nullable String mail,
      @Nullable String address,
      @Nullable String settings,
      String kind,
      @Nullable String failing,
      @Nullable String evidence,
      String why) {
    Enrichment found = new VerdictSample(Words.of(mail), Words.of(address), settings).judged();

    Verdict verdict = Objects.requireNonNull(found.verdict());
    assertThat(kind(verdict, found.pending())).as(why).isEqualTo(kind);
    assertThat(words(verdict.failing())).as(why).isEqualTo(failing);
    assertThat(words(verdict.evidence())).as(why).isEqualTo(evidence);
  }

  private static String kind(Verdict verdict, boolean pending) {
    return Stream.of(
            verdict.kind().word(),
            verdict.sender() == null ? "" : verdict.sender(),
            verdict.ignored() ? "ignored" : "",
            pending ? "pending" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String words(List<? extends Word> words) {
    return words.isEmpty() ? null : words.stream().map(Word::word).collect(Collectors.joining(" "));
  }
}
