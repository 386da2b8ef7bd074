package org.ruascope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.ruascope.receive.file.PathSource;
import org.ruascope.testing.TestElasticsearch;

/** Files into Elasticsearch, beside the same documents sent by the bare client. */
final class StoreSuite implements Suite {
  private static final int REPORTS = 5_000;
  private static final int RECORDS = 20;

  private final Path folder;

  StoreSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("store", REPORTS + " files of " + RECORDS + " records into Elasticsearch");
    Path files = SampleMails.folder(folder.resolve("files"), REPORTS, RECORDS);
    TestElasticsearch.wipe();
    try (WholePipeline pipeline = new WholePipeline(folder.resolve("data"))) {
      new Comparison(figures, pipeline, time -> source(files), REPORTS * RECORDS)
          .run("files, end to end");
      pipeline.forget();
      figures.note("where the time goes, in one more round:");
      StageProfile.of(figures, () -> pipeline.drain(source(files)));
      figures.atMost(200, "on disk, merged", StoredBytes.perRecord(), "B/record");
      double again = Clock.seconds(() -> pipeline.drain(source(files)));
      figures.add("the same files again, all duplicates", REPORTS * RECORDS / again, "records/s");
    }
  }

  private static PathSource source(Path files) {
    return new PathSource("bench", List.of(files), InputStream.nullInputStream());
  }
}
