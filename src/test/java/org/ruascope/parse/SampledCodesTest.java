package org.ruascope.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Outcome;

/** Whatever may be said of a report is said of one of the samples, and is explained. */
class SampledCodesTest {

  private static final Path REPORTS = Path.of("src", "test", "resources", "reports");
  private static final Path PAGE = Path.of("docs", "reporters.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Only what is stored already can be a duplicate or collide. */
  @Test
  void everyCodeAndOutcomeHasASample() throws IOException {
    Set<Code> codes = EnumSet.complementOf(EnumSet.of(Code.COLLISION));
    assertThat(words("code"))
        .containsExactlyInAnyOrderElementsOf(codes.stream().map(Code::word).toList());
    Set<Outcome> outcomes = EnumSet.complementOf(EnumSet.of(Outcome.DUPLICATE));
    assertThat(words("outcome"))
        .containsExactlyInAnyOrderElementsOf(outcomes.stream().map(Outcome::word).toList());
  }

  @Test
  void everyCodeIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    for (Code code : Code.values()) {
      assertThat(page).contains("\n| `" + code.word() + "` | ");
    }
  }

  /** The values of a field in all that the samples are expected to give. */
  private static Set<String> words(String field) throws IOException {
    Set<String> words = new TreeSet<>();
    for (Path json : expected()) {
      words.addAll(JSON.readTree(json.toFile()).findValuesAsText(field));
    }
    return words;
  }

  private static List<Path> expected() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
