package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.ruascope.report.SourceName;

/**
 * Who sent, by the best name that there is for it.
 *
 * @param by a word of {@link SourceName.Kind}
 * @param name of a configured sender, service, domain of hosts, network; or a network prefix
 * @param where the condition that chooses its records, as in addresses
 */
public record Who(String by, String name, Map<String, String> where) {
  private static final String BUCKETS = "who";

  /** Reads what is stored. */
  public static Who of(String stored) {
    Map<String, String> where = Map.of(Dimension.SOURCE.parameter(), stored);
    return SourceName.of(stored)
        .map(source -> new Who(source.kind().word(), source.name(), where))
        .orElseGet(() -> new Who(Dimension.SOURCE.parameter(), stored, where));
  }

  /** Chooses its records. */
  Query query() {
    return new Condition(Dimension.SOURCE, List.copyOf(where.values())).query();
  }

  /** Asks who has the most messages, with details of each. */
  static Map<String, Aggregation> grouped(int most, Map<String, Aggregation> details) {
    return Map.of(BUCKETS, Asked.most(Dimension.SOURCE.field(), most, details));
  }

  /** The answer to {@link #grouped}, those with the most messages first. */
  static <T> List<T> read(Found found, BiFunction<Who, Found, T> details) {
    return found.each(BUCKETS).stream()
        .map(bucket -> details.apply(of(bucket.key()), bucket))
        .toList();
  }
}
