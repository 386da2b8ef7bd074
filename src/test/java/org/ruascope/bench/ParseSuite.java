package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code ruascope parse} over many files: the whole process, from start to exit. */
final class ParseSuite implements Suite {
  private static final int RECORDS = 20;
  private static final int ROUNDS = 3;

  private final Path folder;

  ParseSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("parse", "ruascope parse FOLDER, files of " + RECORDS + " records");
    parse(figures, 1_000);
    parse(figures, 10_000);
  }

  private void parse(Figures figures, int files) throws IOException, InterruptedException {
    Path reports = SampleMails.folder(folder.resolve("parse" + files), files, RECORDS);
    double[] seconds = new double[ROUNDS];
    double[] peak = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Child.Cost cost = Child.run(folder, Map.of(), "parse", reports.toString());
      seconds[i] = cost.seconds();
      peak[i] = cost.peakMebibytes();
    }
    figures.add("%,d files".formatted(files), Clock.median(seconds), "s");
    figures.add("%,d files, memory".formatted(files), Clock.median(peak), "MiB");
  }
}
