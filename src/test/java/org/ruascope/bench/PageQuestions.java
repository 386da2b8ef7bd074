package org.ruascope.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page asks the interface for, each a number of times: first for another period each time,
 * which Elasticsearch's request cache doesn't know, then for one of them again and again.
 */
final class PageQuestions {
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 3;
  private static final String DOMAIN = "&domain=" + YearOfReports.domain(0);

  private static final List<String> ALL =
      List.of(
          "overview?days=365",
          "overview?days=30" + DOMAIN,
          "trend?days=30",
          "trend?days=365",
          "trend?days=30" + DOMAIN,
          "sources?days=30",
          "sources?days=30" + DOMAIN,
          "sources?days=30&by=ip",
          "source?days=30&service=Service+7",
          "records?days=30",
          "failures?days=30",
          "failures?days=30" + DOMAIN,
          "policy?days=30",
          "policy?days=30" + DOMAIN,
          "reporters?days=30",
          "reports?days=30",
          "countries?days=30",
          "domains?days=365");

  private final ApiClient client;
  private final Figures figures;

  PageQuestions(ApiClient client, Figures figures) {
    this.client = client;
    this.figures = figures;
  }

  void ask() throws IOException, InterruptedException {
    figures.atMost(300, "overview?days=30", median("overview?days=30"), "ms");
    figures.add("  the same again", again("overview?days=30"), "ms");
    for (String question : ALL) {
      figures.add(question, median(question), "ms");
    }
  }

  private double median(String question) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      times.add(client.milliseconds(path(question, i)));
    }
    return median(times.subList(WARM_UP, times.size()));
  }

  private double again(String question) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      times.add(client.milliseconds(path(question, 0)));
    }
    return median(times);
  }

  private static double median(List<Double> times) {
    return Clock.median(times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Up to so many days before the last. */
  static String path(String question, int daysBefore) {
    LocalDate to = YearOfReports.LAST_DAY.minusDays(daysBefore);
    return "/api/" + question + "&to=" + to;
  }
}
