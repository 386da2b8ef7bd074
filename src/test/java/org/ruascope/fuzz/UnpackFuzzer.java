package org.ruascope.fuzz;

import java.util.List;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;

/** Jazzer's target: any bytes as a delivery, unpacked and parsed. */
public final class UnpackFuzzer {

  private UnpackFuzzer() {}

  /** Called by Jazzer, by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    Delivery delivery = new Delivery("d", Content.of(input));
    List<Finding> findings = Judging.PARSER.parse(Judging.UNPACKER.unpack(delivery)).findings();
    if (findings.isEmpty()) {
      throw new AssertionError("nothing is found in silence");
    }
    findings.forEach(Judging::judge);
  }
}
