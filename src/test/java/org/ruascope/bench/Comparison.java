package org.ruascope.bench;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.List;
import org.ruascope.testing.TestElasticsearch;

/** Whole drains and the bare client with the same documents, by turns, on one fresh server. */
final class Comparison {
  /** After the first. */
  static final int ROUNDS = 3;

  private final Figures figures;
  private final Drain drain;

  /** Drains a source, for the n-th time. */
  @FunctionalInterface
  interface Drain {
    void run(int time) throws IOException, InterruptedException;
  }

  Comparison(Figures figures, Drain drain) {
    this.figures = figures;
    this.drain = drain;
  }

  /** The first time is to warm up, and to know the documents. */
  void run(String name, int records) throws IOException, InterruptedException {
    figures.add(name + ", first", records / whole(0), "records/s");
    List<BulkOperation> documents = BareClient.documents();
    bare(documents);
    double[] whole = new double[ROUNDS];
    double[] bare = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      whole[i] = whole(i + 1);
      bare[i] = bare(documents);
      ratios[i] = bare[i] / whole[i];
      figures.note("%.2f s, the bare client %.2f s".formatted(whole[i], bare[i]));
    }
    figures.add("the bare client, documents ready", records / Clock.median(bare), "records/s");
    figures.add(name, records / Clock.median(whole), "records/s");
    figures.atLeast(0.75, name + ", of the bare client", Clock.median(ratios), "");
  }

  private double whole(int time) throws IOException, InterruptedException {
    TestElasticsearch.wipe();
    return Clock.seconds(() -> drain.run(time));
  }

  private static double bare(List<BulkOperation> documents)
      throws IOException, InterruptedException {
    TestElasticsearch.wipe();
    BareClient.prepare();
    return Clock.seconds(() -> BareClient.store(documents));
  }
}
