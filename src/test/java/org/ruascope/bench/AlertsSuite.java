package org.ruascope.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** What it costs to look for what is alarming, with a year of reports on many domains. */
final class AlertsSuite implements Suite {
  private static final int RECORDS = Integer.getInteger("bench.alerts.records", 5_000_000);
  private static final int DOMAINS = 500;
  private static final int FEW_RECORDS = 10_000;
  private static final int DAYS = 30;

  /** As the launcher has it for what runs all the time. */
  private static final String MEMORY = "-Xmx512m -Xmn64m -XX:+UseParallelGC";

  private final Path folder;

  AlertsSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("alerts", "%,d records of a year on %d domains".formatted(RECORDS, DOMAINS));
    try (StoredYear year =
        StoredYear.of(
            "ruascope-alerts", RECORDS, new YearOfReports(DOMAINS), new MadeUpEnricher(false))) {
      try (MailLooks looks = new MailLooks(year, figures)) {
        looks.alone();
        try (PageServer server = PageServer.start(year.url(), folder.resolve("page"))) {
          looks.beside(new ApiClient(server.url()));
        }
      }
      replay(figures, year.url());
    }
    few(figures);
  }

  private static void few(Figures figures) throws IOException, InterruptedException {
    try (StoredYear year =
            StoredYear.of(
                "ruascope-few", FEW_RECORDS, new YearOfReports(5), new MadeUpEnricher(false));
        MailLooks looks = new MailLooks(year, figures)) {
      looks.few("a look at %,d records on five domains".formatted(FEW_RECORDS));
    }
  }

  /** A day is what a look is, with all that becomes of alerts and notices. */
  private void replay(Figures figures, URI url) throws IOException, InterruptedException {
    Child.Cost one = replay(url, 1);
    figures.add("alerts replay of one day, whole process", one.seconds(), "s");
    figures.add("  its memory, as run may have it", one.peakMebibytes(), "MiB");
    double more = replay(url, DAYS).seconds() - one.seconds();
    figures.add("alerts replay, each further day", more / (DAYS - 1), "s");
  }

  private Child.Cost replay(URI url, int days) throws IOException, InterruptedException {
    Map<String, String> settings =
        Map.of(
            "RUASCOPE_ELASTICSEARCH_URL", url.toString(),
            "RUASCOPE_DATA_PATH", folder.resolve("replay").toString(),
            "RUASCOPE_JAVA_OPTS", MEMORY);
    String since = YearOfReports.LAST_DAY.minusDays(days - 2L).toString();
    String until = YearOfReports.LAST_DAY.plusDays(1).toString();
    return Child.run(folder, settings, "alerts", "replay", "--since", since, "--until", until);
  }
}
