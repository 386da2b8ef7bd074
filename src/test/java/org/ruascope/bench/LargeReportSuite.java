package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ruascope.testing.TestElasticsearch;

/** One report of more and more records, within one small heap. */
final class LargeReportSuite implements Suite {
  private static final String HEAP = "-Xmx256m";
  private static final int LARGEST = 1_000_000;

  private final Path folder;

  LargeReportSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("large", "one report, whole process, " + HEAP);
    for (int records = 10; records <= LARGEST; records *= records < 1_000 ? 100 : 10) {
      Path file = SampleReports.gzip(folder.resolve(records + ".xml.gz"), records, records);
      tell(figures, "parse", records, Child.run(folder, heap(), "parse", file.toString()));
      if (records == LARGEST) {
        tell(figures, "ingest", records, ingest(file));
      }
      Files.delete(file);
    }
  }

  private Child.Cost ingest(Path file) throws IOException, InterruptedException {
    TestElasticsearch.wipe();
    return Child.run(folder, heap(), "ingest", file.toString());
  }

  private Map<String, String> heap() {
    return Map.of(
        "RUASCOPE_JAVA_OPTS", HEAP,
        "RUASCOPE_ELASTICSEARCH_URL", TestElasticsearch.url().toString(),
        "RUASCOPE_DATA_PATH", folder.resolve("large").toString());
  }

  private static void tell(Figures figures, String command, int records, Child.Cost cost) {
    String name = "%s, %,d records".formatted(command, records);
    figures.add(name, records / cost.seconds(), "records/s");
    figures.add(name + ", memory", cost.peakMebibytes(), "MiB");
  }
}
