package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;

/** Asks something of some of the documents. */
final class Filters {
  private Filters() {}

  static Aggregation within(Query query, Map<String, Aggregation> asked) {
    return Aggregation.of(all -> all.filter(query).aggregations(asked));
  }

  /** The answer to {@link #within}. */
  static Map<String, Aggregate> within(Map<String, Aggregate> answers, String name) {
    Aggregate found = answers.get(name);
    return found == null ? Map.of() : found.filter().aggregations();
  }

  /** How many there are of what {@link #within} asks about. */
  static long documents(Map<String, Aggregate> answers, String name) {
    Aggregate found = answers.get(name);
    return found == null ? 0 : found.filter().docCount();
  }

  static Query inPeriod(Period period) {
    return new Scope(null, period, List.of()).query();
  }

  static Query is(Dimension dimension, String word) {
    return Query.of(q -> q.term(term -> term.field(dimension.field()).value(word)));
  }

  static Query exists(Dimension dimension) {
    return Query.of(q -> q.exists(exists -> exists.field(dimension.field())));
  }

  static Query all(List<Query> queries) {
    return Query.of(q -> q.bool(bool -> bool.filter(queries)));
  }

  static Query none(List<Query> queries) {
    return Query.of(q -> q.bool(bool -> bool.mustNot(queries)));
  }
}
