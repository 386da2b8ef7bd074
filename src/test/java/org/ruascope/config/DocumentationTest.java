package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/configuration.md and the loader's own definition say the same. */
final class DocumentationTest {
  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-zA-Z.-]+)` \\| (.*?) \\| (.*?) \\|", Pattern.MULTILINE);

  @Test
  void everySettingHasItsLineAndEveryLineItsSetting() throws IOException {
    List<String> defined = Keys.ALL.stream().map(DocumentationTest::line).toList();
    assertThat(documented()).containsExactlyInAnyOrderElementsOf(defined);
  }

  @Test
  void everyLiteralDefaultCanBeRead() {
    assertThat(Keys.ALL).allSatisfy(key -> new Values(List.of(), List.of()).find(key));
  }

  private static String line(Key<?> key) {
    return String.join(" | ", key.name(), key.kind().name(), key.fallback());
  }

  private static List<String> documented() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().map(DocumentationTest::line).toList();
  }

  private static String line(MatchResult row) {
    return String.join(" | ", row.group(1), row.group(2), row.group(3));
  }
}
