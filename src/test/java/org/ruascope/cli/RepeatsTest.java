package org.ruascope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.Anomaly;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Content;
import org.ruascope.report.Document;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;

/** Reports that come again among the files of one command. */
class RepeatsTest {
  private final String report = sample();
  private final String otherContent = report.replace("<count>", "<count>1");
  private final Repeats repeats = new Repeats();

  @Test
  void theSameContentIsADuplicateAndAnotherCollides() {
    assertThat(mark(report).outcome()).isNotEqualTo(Outcome.DUPLICATE);
    assertThat(mark(report).outcome()).isEqualTo(Outcome.DUPLICATE);
    Finding colliding = mark(otherContent);
    assertThat(colliding.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_WARNINGS);
    assertThat(colliding.warnings()).extracting(Anomaly::code).contains(Code.COLLISION);
    assertThat(mark(otherContent).outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void theSameIdOverOtherDatesIsAnotherReport() {
    mark(report);
    Finding other = mark(report.replace("<end>17", "<end>16").replace("<begin>17", "<begin>16"));
    assertThat(other.warnings()).extracting(Anomaly::code).doesNotContain(Code.COLLISION);
    assertThat(other.outcome()).isNotEqualTo(Outcome.DUPLICATE);
  }

  private static String sample() {
    try {
      return Files.readString(Path.of("src/test/resources/reports/google-np.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Finding mark(String xml) {
    Content content = Content.of(xml.getBytes(UTF_8));
    return repeats.mark(new ReportParser(Limits.DEFAULT).parse(new Document.Xml("r.xml", content)));
  }
}
