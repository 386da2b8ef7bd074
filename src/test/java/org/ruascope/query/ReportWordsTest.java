package org.ruascope.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Authenticity;

/** The page has words for all that a report's authenticity and warnings can be. */
class ReportWordsTest {

  static Stream<String> words() {
    return Stream.of(
            Stream.of(Authenticity.Result.values()).map(Authenticity.Result::word),
            Stream.of(Authenticity.Detail.values()).map(Authenticity.Detail::word),
            Stream.of(Anomaly.Code.values()).map(Anomaly.Code::word))
        .flatMap(words -> words);
  }

  @ParameterizedTest
  @MethodSource("words")
  void isExplained(String word) throws IOException {
    try (InputStream page =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/org/ruascope/web/lib/report-words.js"))) {
      assertThat(new String(page.readAllBytes(), UTF_8)).contains("\n  " + word + ": ");
    }
  }
}
