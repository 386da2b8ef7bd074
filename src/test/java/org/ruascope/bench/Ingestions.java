package org.ruascope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.ruascope.receive.file.PathSource;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;

/** The same files stored again and again, with one enricher and another. */
final class Ingestions implements AutoCloseable {
  private final Figures figures;
  private final AtomicReference<Enricher> current = new AtomicReference<>(Enricher.NONE);
  private final WholePipeline pipeline;
  private final Path files;

  /** Starts a pipeline whose archive and quarantine go below a folder. */
  Ingestions(Figures figures, Path folder, Path files) {
    this.figures = figures;
    this.pipeline = new WholePipeline(folder, new Changing(current::get));
    this.files = files;
  }

  void warmUp(int times, Supplier<Enricher> enricher) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      seconds(enricher);
    }
  }

  /**
   * Compares one with another, in pairs of which every second one is the other way round: what each
   * ingestion leaves behind, the next one has to bear.
   *
   * @return the median of what share of the first one's pace the second one has
   */
  double compare(String what, int pairs, Supplier<Enricher> without, Supplier<Enricher> with)
      throws IOException, InterruptedException {
    double[] ratios = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      boolean reversed = i % 2 == 1;
      double first = seconds(reversed ? with : without);
      double second = seconds(reversed ? without : with);
      double[] told = reversed ? new double[] {second, first} : new double[] {first, second};
      ratios[i] = told[0] / told[1];
      figures.note("%.2f s without %s, %.2f s with it".formatted(told[0], what, told[1]));
    }
    return Clock.median(ratios);
  }

  /** Another enricher each time, so that it knows nothing yet. */
  private double seconds(Supplier<Enricher> enricher) throws IOException, InterruptedException {
    current.set(enricher.get());
    pipeline.forget();
    return Clock.seconds(
        () ->
            pipeline.drain(new PathSource("bench", List.of(files), InputStream.nullInputStream())));
  }

  @Override
  public void close() {
    pipeline.close();
  }

  private record Changing(Supplier<Enricher> current) implements Enricher {
    @Override
    public Enrichment enrich(AggregateReport report, ReportRecord record) {
      return current.get().enrich(report, record);
    }

    @Override
    public void expect(AggregateReport report) {
      current.get().expect(report);
    }

    @Override
    public void await(List<AggregateReport> reports) {
      current.get().await(reports);
    }
  }
}
