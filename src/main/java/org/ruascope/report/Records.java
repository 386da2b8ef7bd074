package org.ruascope.report;

import java.io.IOException;

/** The usable records of a report, in document order; read anew each time they are asked for. */
@FunctionalInterface
public interface Records {

  /** No records. */
  Records NONE = visitor -> {};

  /**
   * Hands each record to the visitor.
   *
   * @throws IOException when the content can't be read again
   */
  void forEach(Visitor visitor) throws IOException;

  /** Takes one record. */
  @FunctionalInterface
  interface Visitor {
    void visit(ReportRecord record) throws IOException;
  }
}
