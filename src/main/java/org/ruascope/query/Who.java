package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Who sent, by the best name that there is for it.
 *
 * @param by which {@link Dimension} the name is of, as in addresses
 * @param name of a configured sender, service, domain of hosts, network; or an address
 * @param where conditions that choose its records, as in addresses
 */
public record Who(String by, String name, Map<String, String> where) {

  /** The best first: the operator's own word, then what is most telling. */
  private static final List<Dimension> TIERS =
      List.of(
          Dimension.SENDER,
          Dimension.SERVICE,
          Dimension.HOST_DOMAIN,
          Dimension.NETWORK,
          Dimension.IP);

  /** Somebody who has nothing better than this. */
  static Who of(Dimension tier, String name) {
    Map<String, String> where = new LinkedHashMap<>();
    better(tier).forEach(each -> where.put(each.parameter(), Condition.ABSENT));
    where.put(tier.parameter(), name);
    return new Who(tier.parameter(), name, where);
  }

  private static Stream<Dimension> better(Dimension tier) {
    return TIERS.stream().takeWhile(each -> each != tier);
  }

  /** Chooses its records. */
  Query query() {
    List<Query> conditions = new ArrayList<>();
    where.forEach(
        (parameter, value) ->
            Dimension.of(parameter)
                .ifPresent(
                    dimension -> conditions.add(new Condition(dimension, List.of(value)).query())));
    return Asked.all(conditions.toArray(Query[]::new));
  }

  /**
   * Asks who has the most messages.
   *
   * @param most of each tier
   * @param details of each of them; {@link Asked#SUM} among them
   */
  static Map<String, Aggregation> grouped(int most, Map<String, Aggregation> details) {
    Map<String, Aggregation> tiers = new HashMap<>();
    for (Dimension tier : TIERS) {
      Query here = Asked.all(better(tier).map(Who::isAbsent).toArray(Query[]::new));
      tiers.put(
          tier.parameter(),
          Asked.where(here, Map.of(BUCKETS, Asked.most(tier.field(), most, details))));
    }
    return tiers;
  }

  private static final String BUCKETS = "who";

  private static Query isAbsent(Dimension better) {
    return Asked.not(Asked.exists(better.field()));
  }

  /** The answer to {@link #grouped}, those with the most messages first. */
  static <T> List<T> read(Found found, int most, BiFunction<Who, Found, T> details) {
    return TIERS.stream()
        .flatMap(
            tier ->
                found.filtered(tier.parameter()).each(BUCKETS).stream()
                    .map(b -> new Named(of(tier, b.key()), b)))
        .sorted(Comparator.comparingLong((Named each) -> each.found().messages()).reversed())
        .limit(most)
        .map(each -> details.apply(each.who(), each.found()))
        .toList();
  }

  private record Named(Who who, Found found) {}
}
