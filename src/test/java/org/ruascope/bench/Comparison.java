package org.ruascope.bench;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.List;
import org.ruascope.testing.TestElasticsearch;

/** Whole drains and the bare client with the same documents, by turns, on one fresh server. */
final class Comparison {
  /** How often a source is drained. */
  static final int TIMES = 7;

  private static final int WARM_UPS = 4;
  private static final int ROUNDS = TIMES - WARM_UPS;

  private final Figures figures;
  private final Drain drain;
  private int times;

  /** Drains a source, for the n-th time. */
  @FunctionalInterface
  interface Drain {
    void run(int time) throws IOException, InterruptedException;
  }

  Comparison(Figures figures, Drain drain) {
    this.figures = figures;
    this.drain = drain;
  }

  /** The first times are to warm up, and to know the documents. */
  void run(String name, int records) throws IOException, InterruptedException {
    figures.add(name + ", first", records / whole(), "records/s");
    List<BulkOperation> documents = BareClient.documents();
    for (int i = 1; i < WARM_UPS; i++) {
      bare(documents);
      whole();
    }
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
    TestElasticsearch.wipe();
    int time = times++;
    return Clock.seconds(() -> drain.run(time));
  }

  private static double bare(List<BulkOperation> documents)
      throws IOException, InterruptedException {
    TestElasticsearch.wipe();
    BareClient.prepare();
    return Clock.seconds(() -> BareClient.store(documents));
  }
}
