package org.ruascope.bench;

import java.io.IOException;

/** Measures one thing. */
@FunctionalInterface
interface Suite {
  void run(Figures figures) throws IOException, InterruptedException;
}
