package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Document;

/** Whoever sets a limit as high as may be, has what the default admits admitted too. */
class LooseLimitsTest {

  /** The most that the setting may be. */
  private static final int MOST = 999_999_999;

  @Test
  void theLongestValuesAdmitShortOnes() {
    Limits loose = new Limits(50L << 20, 2L << 30, 200, 1_000, 8, 32, MOST, 2_000_000);
    Document report = new Document.Xml("r.xml", Content.of(Reports.of(3).getBytes(UTF_8)));
    assertThat(new ReportParser(loose).parse(report).rejection()).isNull();
  }
}
