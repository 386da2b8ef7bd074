package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;

/**
 * Records that nothing better is known of than this.
 *
 * @param better dimensions that they say nothing of
 * @param dimension by whose values they are grouped
 */
record Level(List<Dimension> better, Dimension dimension) {

  /** Among others that are asked for. */
  String name() {
    return dimension.parameter();
  }

  /** The conditions that choose a group, as in addresses. */
  Map<String, String> where(String value) {
    Map<String, String> where = new LinkedHashMap<>();
    where.put(dimension.parameter(), value);
    better.forEach(each -> where.put(each.parameter(), Condition.ABSENT));
    return where;
  }

  /** Chooses all of this level. */
  Query query() {
    return all(unnamed().toList());
  }

  /** Chooses groups. */
  Query query(List<String> values) {
    return all(
        Stream.concat(unnamed(), Stream.of(new Condition(dimension, values).query())).toList());
  }

  private Stream<Query> unnamed() {
    return better.stream().map(each -> new Condition(each, List.of(Condition.ABSENT)).query());
  }

  private static Query all(List<Query> queries) {
    return Query.of(q -> q.bool(bool -> bool.filter(queries)));
  }
}
