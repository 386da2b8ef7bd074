package org.ruascope.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.ruascope.config.Limits;
import org.ruascope.parse.ReportParser;
import org.ruascope.receive.file.PathSource;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.unpack.Unpacker;

/** The stages up to the parser, one document after the other, with nothing stored. */
public final class FileReading {
  private final Unpacker unpacker;
  private final ReportParser parser;

  /** Reads within these limits. */
  public FileReading(Limits limits) {
    unpacker = new Unpacker(limits);
    parser = new ReportParser(limits);
  }

  /**
   * Reads all of it.
   *
   * @throws IOException when the visitor does
   * @throws org.ruascope.report.UnavailableException when files can't be read, after the others
   */
  public void read(Inputs inputs, FindingVisitor visitor) throws IOException {
    PathSource source = new PathSource("parse", inputs.paths(), inputs.standardInput());
    try (Stream<Delivery> deliveries = source.deliveries()) {
      Iterator<Delivery> each = deliveries.iterator();
      while (each.hasNext()) {
        read(each.next(), visitor);
      }
    }
  }

  private void read(Delivery delivery, FindingVisitor visitor) throws IOException {
    for (Finding finding : parser.parse(unpacker.unpack(delivery)).findings()) {
      visitor.visit(finding);
    }
  }
}
