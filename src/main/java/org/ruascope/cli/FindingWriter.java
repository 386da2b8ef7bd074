package org.ruascope.cli;

import java.io.Closeable;
import java.io.IOException;
import org.ruascope.report.Finding;

/** Writes findings in some format. */
interface FindingWriter extends Closeable {

  /** Writes one, records and all. */
  void write(Finding finding) throws IOException;
}
