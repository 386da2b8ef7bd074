package org.ruascope.dashboards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ruascope.dashboards.Question.Bucket;
import org.ruascope.dashboards.Question.Metric;

/**
 * What panels show, so that both tools' panels can be compared: zeros are left out, times are days.
 */
public final class Shown {
  private static final Set<String> TIMES = Set.of("min", "max");

  private static final Map<String, Map<String, String>> LABELS =
      Map.of(
          "Messages by alignment",
          Map.of(
              "both", "By both",
              "dkim", "By DKIM only",
              "spf", "By SPF only",
              "none", "Not at all"),
          "Messages by what was done",
          Map.of(
              "none", "Delivered",
              "pass", "Delivered",
              "quarantine", "Quarantined",
              "reject", "Rejected",
              "unrecognised", "Not told"),
          "What doesn't comply",
          Map.of(
              "Yours, to be mended", "misaligned",
              "Passed on by others", "forwarded",
              "Strangers'", "unknown"));

  private Shown() {}

  /**
   * The rows of a panel, by the keys of the groups that they are in. What several questions say of
   * one key is one row.
   *
   * @param answers of questions
   */
  public static Map<List<String>, Map<Metric, Double>> rows(
      Panel panel, Function<Question, Map<List<String>, Map<Metric, Double>>> answers) {
    Map<List<String>, Map<Metric, Double>> rows = new HashMap<>();
    for (Question question : panel.questions()) {
      answers
          .apply(question)
          .forEach(
              (keys, figures) -> {
                List<String> labels =
                    named(question, keys).stream().map(key -> label(panel, key)).toList();
                Map<Metric, Double> row = rows.computeIfAbsent(labels, any -> new HashMap<>());
                days(figures).forEach((metric, figure) -> row.merge(metric, figure, Double::sum));
              });
    }
    rows.values().removeIf(Shown::isEmpty);
    rows.values().forEach(row -> row.values().removeIf(figure -> figure == 0));
    return rows;
  }

  /** Without the one group that all are in. */
  private static List<String> named(Question question, List<String> keys) {
    return IntStream.range(0, keys.size())
        .filter(i -> !isWhole(question.buckets().get(i)))
        .mapToObj(keys::get)
        .toList();
  }

  /** In our words, where the tools have different ones. */
  private static String label(Panel panel, String key) {
    return LABELS.getOrDefault(panel.title(), Map.of()).getOrDefault(key, key);
  }

  private static boolean isWhole(Bucket bucket) {
    return bucket.filters().size() == 1;
  }

  private static Map<Metric, Double> days(Map<Metric, Double> figures) {
    return figures.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                figure ->
                    TIMES.contains(figure.getKey().operation())
                        ? day(figure.getValue())
                        : figure.getValue()));
  }

  private static double day(double millis) {
    return Instant.ofEpochMilli(Math.round(millis))
        .atOffset(ZoneOffset.UTC)
        .toLocalDate()
        .toEpochDay();
  }

  private static boolean isEmpty(Map<Metric, Double> row) {
    return row.entrySet().stream()
        .filter(figure -> !TIMES.contains(figure.getKey().operation()))
        .allMatch(figure -> figure.getValue() == 0);
  }
}
