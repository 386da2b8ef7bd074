package org.ruascope.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Disposition;

class SafeCsvTest {

  @Test
  void quotesWhatNeedsIt() throws IOException {
    assertThat(line("a,b", "say \"x\"", "two\nlines", 7L, null, Disposition.REJECT))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",7,,reject\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
  void disarmsFormulas(String hostile) throws IOException {
    assertThat(line(hostile)).contains("'" + hostile);
  }

  @Test
  void whatSteersATerminalIsReplaced() throws IOException {
    assertThat(line("a\u001b[2Jb\u202ec")).isEqualTo("a\uFFFD[2Jb\uFFFDc\r\n");
  }

  private static String line(@Nullable Object... cells) throws IOException {
    StringBuilder out = new StringBuilder();
    try (SafeCsv csv = new SafeCsv(out, List.of("h"))) {
      csv.line(Arrays.asList(cells));
    }
    return out.substring("h\r\n".length());
  }
}
