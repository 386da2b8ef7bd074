package org.ruascope.enrich.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Verdict;
import org.ruascope.report.Word;

/** docs/fields.md says of each word of a verdict what it means, in their order. */
class DocumentedWordsTest {
  private static final Path PAGE = Path.of("docs/fields.md");

  @Test
  void everyKindIsThere() throws IOException {
    assertThat(rows("kind", "`(\\w+)`")).isEqualTo(words(Verdict.Kind.values()));
  }

  @Test
  void everythingThatFailsIsThere() throws IOException {
    assertThat(rows("failing", "`(\\w+)`")).isEqualTo(words(Failing.values()));
  }

  @Test
  void allEvidenceIsThereWithWhatItSays() throws IOException {
    List<String> all =
        Stream.of(Evidence.values()).map(one -> "`" + one.word() + "` | " + says(one)).toList();
    assertThat(rows("evidence", "(`\\w+` \\| [a-z ]+?)")).isEqualTo(all);
  }

  private static String says(Evidence evidence) {
    return evidence.says().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> words(Word... words) {
    return Stream.of(words).map(Word::word).toList();
  }

  /** What begins the rows of the table whose first column has this title. */
  private static List<String> rows(String title, String start) throws IOException {
    Pattern row = Pattern.compile("\\| " + start + " \\|.*");
    return Files.readAllLines(PAGE).stream()
        .dropWhile(line -> !line.startsWith("| " + title + " |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(row::matcher)
        .peek(matcher -> assertThat(matcher.matches()).isTrue())
        .map(matcher -> matcher.group(1))
        .toList();
  }
}
