package org.ruascope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ruascope.WholeEnrichment;
import org.ruascope.config.DnsSettings;
import org.ruascope.dns.RecordType;
import org.ruascope.dns.Resolver;
import org.ruascope.receive.file.PathSource;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportRecord;
import org.ruascope.testing.TestElasticsearch;

/** As many addresses as records, each hundredth of them a black hole: with DNS and without. */
final class DnsSuite implements Suite {
  private static final int REPORTS = 5_000;
  private static final int RECORDS = 20;
  private static final int ADDRESSES = REPORTS * RECORDS;
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 5;
  private static final int AT_ONCE = 5_000;
  private static final Pattern SOURCE = Pattern.compile("<source_ip>[^<]*</source_ip>");

  private final Path folder;

  DnsSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("dns", ADDRESSES + " addresses, 1 % of them black holes");
    try (AnsweringServer server = new AnsweringServer()) {
      DnsSettings settings = DnsSettings.of(server.address());
      lookUps(figures, settings);
      ingestion(figures, server);
    }
  }

  /** The resolver by itself: names of addresses, and addresses of names. */
  private static void lookUps(Figures figures, DnsSettings settings)
      throws IOException, InterruptedException {
    Resolver warm = new Resolver(settings);
    Clock.seconds(() -> askAll(warm, RecordType.PTR));
    Resolver fresh = new Resolver(settings);
    double cpu = Cpu.ofThisProcess();
    double seconds = Clock.seconds(() -> askAll(fresh, RecordType.PTR));
    cpu = Cpu.ofThisProcess() - cpu;
    figures.add("look-ups", ADDRESSES / seconds, "a second");
    figures.add("CPU time of one, with that of the server", cpu / ADDRESSES * 1e6, "us");
    double again = Clock.seconds(() -> askAll(fresh, RecordType.PTR));
    figures.add("look-ups of what is known", ADDRESSES / again, "a second");
  }

  private static void askAll(Resolver resolver, RecordType type) {
    Semaphore room = new Semaphore(AT_ONCE);
    for (int i = 0; i < ADDRESSES; i++) {
      room.acquireUninterruptibly();
      var unused = resolver.ask(reverse(i), type).thenRun(room::release);
    }
    room.acquireUninterruptibly(AT_ONCE);
  }

  private void ingestion(Figures figures, AnsweringServer server)
      throws IOException, InterruptedException {
    Path files = files(folder.resolve("addresses"));
    TestElasticsearch.wipe();
    AtomicReference<Enricher> current = new AtomicReference<>(Enricher.NONE);
    try (WholePipeline pipeline =
        new WholePipeline(folder.resolve("dns"), new Changing(current::get))) {
      double[] ratios = new double[ROUNDS];
      double[] others = new double[ROUNDS];
      for (int i = -WARM_UPS; i < ROUNDS; i++) {
        long before = server.questions();
        current.set(Enricher.NONE);
        double bare = drain(pipeline, files);
        current.set(WholeEnrichment.withoutDns(folder));
        double none = drain(pipeline, files);
        current.set(WholeEnrichment.asking(folder, "127.0.0.1:" + server.address().getPort()));
        double all = drain(pipeline, files);
        if (i >= 0) {
          ratios[i] = none / all;
          others[i] = bare / none;
          figures.note(
              "%.2f s without enrichment, %.2f s without DNS, %.2f s with it and %d questions"
                  .formatted(bare, none, all, server.questions() - before));
        }
      }
      figures.add(
          "ingestion enriched without DNS, of that without enrichment", Clock.median(others), "");
      figures.atLeast(0.95, "ingestion with DNS, of that without", Clock.median(ratios), "");
    }
  }

  /** Another one for each round, so that it knows nothing yet. */
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

  private static double drain(WholePipeline pipeline, Path files)
      throws IOException, InterruptedException {
    pipeline.forget();
    return Clock.seconds(
        () ->
            pipeline.drain(new PathSource("bench", List.of(files), InputStream.nullInputStream())));
  }

  private static Path files(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < REPORTS; i++) {
      int first = i * RECORDS;
      int[] next = {first};
      String xml =
          SOURCE
              .matcher(SampleReports.xml(i, RECORDS))
              .replaceAll(any -> "<source_ip>" + address(next[0]++) + "</source_ip>");
      Files.writeString(folder.resolve("report-" + i + ".xml"), xml);
    }
    return folder;
  }

  private static String address(int number) {
    return "60.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
  }

  private static String reverse(int number) {
    return "%d.%d.%d.60.in-addr.arpa".formatted(number & 255, number >> 8 & 255, number >> 16);
  }
}
