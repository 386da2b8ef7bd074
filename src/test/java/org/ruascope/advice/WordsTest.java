package org.ruascope.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Verdict.Kind;
import org.ruascope.report.Word;

/** The page and docs/fields.md say the same of every word, and leave none out. */
class WordsTest {

  @Test
  void ofVerdicts() throws IOException {
    assertThat(said(Kind.values(), kind -> List.of(Words.means(kind), Words.todo(kind))))
        .isEqualTo(documented("## Verdicts", 1, 2));
  }

  @Test
  void ofWhatFails() throws IOException {
    assertThat(said(Failing.values(), word -> List.of(Words.means(word), Words.todo(word))))
        .isEqualTo(documented("### What fails", 1, 2));
  }

  @Test
  void ofEvidence() throws IOException {
    assertThat(said(Evidence.values(), word -> List.of(Words.means(word))))
        .isEqualTo(documented("### Evidence", 2));
  }

  private static <W extends Word> Map<String, List<String>> said(
      W[] words, Function<W, List<String>> sentences) {
    return Arrays.stream(words).collect(Collectors.toMap(Word::word, sentences));
  }

  /** Some cells of each row of the table below a heading, by the word in the first. */
  private static Map<String, List<String>> documented(String heading, int... cells)
      throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Files.readString(Path.of("docs/fields.md"))
        .lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .filter(line -> line.startsWith("| `"))
        .map(WordsTest::cells)
        .forEach(row -> rows.put(row.getFirst(), Arrays.stream(cells).mapToObj(row::get).toList()));
    return rows;
  }

  private static List<String> cells(String row) {
    return Stream.of(row.substring(1).split("\\|"))
        .map(cell -> cell.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "").strip())
        .toList();
  }
}
