package org.ruascope.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.MailLook;
import org.ruascope.alert.rule.Tuning;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Searches;
import org.ruascope.query.history.StoredHistory;

/** Looks at mail as the service does; the day after the last that there is. */
final class MailLooks implements AutoCloseable {
  private static final int ROUNDS = 5;
  private static final int QUESTIONS = 20;
  private static final Instant NOW =
      YearOfReports.LAST_DAY.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);

  private final StoredYear year;
  private final Figures figures;
  private final ElasticsearchConnection connection;
  private final Look look;

  MailLooks(StoredYear year, Figures figures) {
    this.year = year;
    this.figures = figures;
    this.connection = new ElasticsearchConnection(ElasticsearchSettings.of(year.url()));
    this.look =
        new MailLook(
            new StoredHistory(new Searches(connection, Duration.ofMinutes(2))), Tuning.USUAL);
  }

  /** The first, and the middle one of more. */
  void alone() throws IOException, InterruptedException {
    figures.add("the first look after Elasticsearch's start", Clock.seconds(this::look), "s");
    double own = Cpu.ofThisProcess();
    double servers = Cpu.ofElasticsearch(year);
    figures.atMost(10, "a look, the middle of " + ROUNDS, usual(), "s");
    figures.add("  its CPU time", (Cpu.ofThisProcess() - own) / ROUNDS, "s");
    figures.add(
        "  its CPU time of Elasticsearch", (Cpu.ofElasticsearch(year) - servers) / ROUNDS, "s");
  }

  /** At a small store. */
  void few(String name) throws IOException, InterruptedException {
    usual();
    figures.add(name, 1_000 * usual(), "ms");
  }

  private double usual() throws IOException, InterruptedException {
    double[] seconds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      seconds[i] = Clock.seconds(this::look);
    }
    return Clock.median(seconds);
  }

  private void look() {
    look.at(NOW);
  }

  /** How long people wait who look at the page, by themselves and while alerts are looked for. */
  void beside(ApiClient page) throws IOException, InterruptedException {
    overview(page);
    figures.add("overview?days=30", overview(page), "ms");
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> looking = other.submit(this::lookUntilInterrupted);
      figures.add("  while somebody looks at mail again and again", overview(page), "ms");
      looking.cancel(true);
    }
  }

  private void lookUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      look();
    }
  }

  private static double overview(ApiClient page) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      times.add(page.milliseconds(PageQuestions.path("overview?days=30", i)));
    }
    return Clock.median(times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Override
  public void close() {
    connection.close();
  }
}
