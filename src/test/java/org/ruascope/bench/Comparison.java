package org.ruascope.bench;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.ruascope.receive.Source;

/** Whole drains and the bare client with the same documents, by turns, on one fresh server. */
final class Comparison {
  /** It takes the JVM so many records to compile all that is hot. */
  private static final int WARM_UP_RECORDS = 1_600_000;

  private static final int ROUNDS = 5;

  private final Figures figures;
  private final WholePipeline pipeline;
  private final IntFunction<Source> sources;
  private final int records;
  private int times;

  /**
   * Compares.
   *
   * @param sources what to drain for the n-th time
   * @param records how many each source has
   */
  Comparison(Figures figures, WholePipeline pipeline, IntFunction<Source> sources, int records) {
    this.figures = figures;
    this.pipeline = pipeline;
    this.sources = sources;
    this.records = records;
  }

  /** How often sources of so many records are drained. */
  static int times(int records) {
    return WARM_UP_RECORDS / records + ROUNDS;
  }

  /** The first times are to warm up, and to know the documents. */
  void run(String name) throws IOException, InterruptedException {
    figures.add(name + ", first", records / whole(), "records/s");
    List<BulkOperation> documents = BareClient.documents();
    while (times < times(records) - ROUNDS) {
      whole();
    }
    bare(documents);
    double[] whole = new double[ROUNDS];
    double[] bare = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      whole[i] = whole();
      bare[i] = bare(documents);
      ratios[i] = bare[i] / whole[i];
      figures.note("%.2f s, the bare client %.2f s".formatted(whole[i], bare[i]));
    }
    figures.add("the bare client, documents ready", records / Clock.median(bare), "records/s");
    figures.add(name, records / Clock.median(whole), "records/s");
    figures.atLeast(0.75, name + ", of the bare client", Clock.median(ratios), "");
  }

  private double whole() throws IOException, InterruptedException {
    pipeline.forget();
    Source source = sources.apply(times++);
    return Clock.seconds(() -> pipeline.drain(source));
  }

  private double bare(List<BulkOperation> documents) throws IOException, InterruptedException {
    pipeline.forget();
    return Clock.seconds(() -> BareClient.store(documents));
  }
}
