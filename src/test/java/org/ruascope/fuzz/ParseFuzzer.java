package org.ruascope.fuzz;

import org.ruascope.report.Content;
import org.ruascope.report.Document;

/** Jazzer's target: any bytes as the XML of a report. */
public final class ParseFuzzer {

  private ParseFuzzer() {}

  /** Called by Jazzer, by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    Judging.judge(Judging.PARSER.parse(new Document.Xml("r.xml", Content.of(input))));
  }
}
