package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ruascope.testing.TestElasticsearch;

/** Ten times the work: what it costs more, with the same memory allowed. */
final class GrowthSuite implements Suite {
  private static final int RECORDS = 20;

  private final Path folder;

  GrowthSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("growth", "ruascope ingest FOLDER, whole process, with its default settings");
    Child.Cost some = ingest(figures, 500);
    Child.Cost many = ingest(figures, 5_000);
    figures.atMost(10, "time of ten times the work", many.seconds() / some.seconds(), "");
    figures.add("memory of ten times the work", many.peakMebibytes() / some.peakMebibytes(), "");
  }

  private Child.Cost ingest(Figures figures, int files) throws IOException, InterruptedException {
    Path reports = SampleMails.folder(folder.resolve("growth" + files), files, RECORDS);
    TestElasticsearch.wipe();
    Child.Cost cost = Child.run(folder, settings(files), "ingest", reports.toString());
    String name = "%,d records stored".formatted(files * RECORDS);
    figures.add(name, cost.seconds(), "s");
    figures.add(name + ", memory", cost.peakMebibytes(), "MiB");
    return cost;
  }

  private Map<String, String> settings(int files) {
    return Map.of(
        "RUASCOPE_ELASTICSEARCH_URL", TestElasticsearch.url().toString(),
        "RUASCOPE_DATA_PATH", folder.resolve("ingest" + files).toString());
  }
}
