package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The page with a year of reports on many domains. */
final class PageSuite implements Suite {
  private static final int RECORDS = Integer.getInteger("bench.page.records", 5_000_000);

  private static final List<String> VIEWS =
      List.of(
          "/",
          "/trend",
          "/sources",
          "/records",
          "/failures",
          "/policy",
          "/reporters",
          "/countries");

  private final Path folder;

  PageSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("page", "%,d records of a year on 200 domains".formatted(RECORDS));
    try (StoredYear year =
            StoredYear.of(
                "ruascope-year", RECORDS, new YearOfReports(200), new MadeUpEnricher(true));
        PageServer server = PageServer.start(year.url(), folder.resolve("page"))) {
      ApiClient client = new ApiClient(server.url());
      double first = client.milliseconds(PageQuestions.path("overview?days=30", 60));
      figures.add("the first overview after Elasticsearch's start", first, "ms");
      new PageQuestions(client, figures).ask();
      PageClicks clicks = new PageClicks(server.url());
      for (String view : VIEWS) {
        figures.atMost(1_000, "from a click to the view painted: " + view, clicks.to(view), "ms");
      }
    }
  }
}
