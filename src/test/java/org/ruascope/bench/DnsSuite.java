package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ruascope.WholeEnrichment;
import org.ruascope.config.DnsSettings;
import org.ruascope.dns.RecordType;
import org.ruascope.dns.Resolver;
import org.ruascope.report.Enricher;
import org.ruascope.testing.TestElasticsearch;

/** As many addresses as records, each hundredth of them a black hole: with DNS and without. */
final class DnsSuite implements Suite {
  private static final int REPORTS = 5_000;
  private static final int RECORDS = 20;
  private static final int ADDRESSES = REPORTS * RECORDS;
  private static final int WARM_UPS = 8;
  private static final int PAIRS = 8;
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
    String address = "127.0.0.1:" + server.address().getPort();
    Supplier<Enricher> without = () -> WholeEnrichment.withoutDns(folder);
    Supplier<Enricher> with = () -> WholeEnrichment.asking(folder, address);
    try (Ingestions ingestions = new Ingestions(figures, folder.resolve("dns"), files)) {
      ingestions.warmUp(WARM_UPS, without);
      ingestions.warmUp(WARM_UPS, with);
      long before = server.questions();
      double withDns = ingestions.compare("DNS", PAIRS, without, with);
      figures.add("questions of one ingestion", (double) (server.questions() - before) / PAIRS, "");
      double enriched = ingestions.compare("enrichment", PAIRS, () -> Enricher.NONE, without);
      figures.add("ingestion enriched without DNS, of that without enrichment", enriched, "");
      figures.atLeast(0.95, "ingestion with DNS, of that without", withDns, "");
    }
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
