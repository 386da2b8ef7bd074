package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.archive.Archive;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;

/** What a terminal gets to see of strangers' texts; see HostileTextTest. */
class HostileCellsTest {

  @TempDir private Path home;

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

  @ParameterizedTest
  @MethodSource("texts")
  void tablesHaveALineEach(String text) {
    FakeServices services = new FakeServices();
    services.findings.add(Findings.withWarning(text));
    services.findings.add(Findings.rejected(text));
    String shown = Ran.with(services, home, "parse", "--format=table", "-").out();
    assertThat(shown.lines()).hasSize(7).allSatisfy(HostileCellsTest::assertHarmless);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theQuarantineIsShownInALineEach(String text) {
    DataSettings data = new DataSettings(home, home.resolve("archive"), home.resolve("quarantine"));
    Delivery delivery = new Delivery(text, Content.of(new byte[0]));
    Parsed refused = new Parsed(delivery, List.of(Findings.rejected(text)));
    new Archive(data, Limits.DEFAULT).settle(List.of(refused));
    String list = Ran.with(new FakeServices(), home, "quarantine", "list").out();
    assertThat(list.lines()).hasSize(2).allSatisfy(HostileCellsTest::assertHarmless);
    String id = list.lines().toList().getLast().substring(0, 8);
    String page = Ran.with(new FakeServices(), home, "quarantine", "show", id).out();
    assertThat(page.lines()).hasSize(11).allSatisfy(HostileCellsTest::assertHarmless);
  }

  private static void assertHarmless(String shown) {
    assertThat(shown.codePoints()).allMatch(Text::isPrintable);
    assertThat(shown.codePointCount(0, shown.length())).isLessThan(1_200);
  }
}
