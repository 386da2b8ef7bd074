package org.ruascope.cli;

import java.io.IOException;
import org.ruascope.report.Finding;

/** Takes findings one by one. */
@FunctionalInterface
public interface FindingVisitor {
  /**
   * Takes one; its records can be read until this returns.
   *
   * @throws IOException when its records can't be read
   */
  void visit(Finding finding) throws IOException;
}
