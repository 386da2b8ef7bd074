package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.ruascope.report.Word;

/** Queries that conditions are put together from. */
public final class Queries {
  private Queries() {}

  /** Any of these words. */
  public static Query is(Dimension dimension, Word... words) {
    return any(dimension.field(), Arrays.stream(words).map(Word::word).toList());
  }

  /** This very value. */
  public static Query is(String field, String value) {
    return Query.of(q -> q.term(term -> term.field(field).value(value)));
  }

  /** Is so. */
  public static Query isTrue(String field) {
    return Query.of(q -> q.term(term -> term.field(field).value(true)));
  }

  /** Any of these values. */
  public static Query any(String field, Collection<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
  }

  /** Says anything. */
  public static Query exists(String field) {
    return Query.of(q -> q.exists(exists -> exists.field(field)));
  }

  /** Begins in a period. */
  public static Query in(Period period) {
    return Query.of(
        q ->
            q.range(
                range ->
                    range.date(
                        date ->
                            date.field("@timestamp")
                                .gte(period.begin().toString())
                                .lt(period.end().toString()))));
  }

  /** Whatever there is. */
  public static Query everything() {
    return Query.of(q -> q.matchAll(all -> all));
  }

  /** Each of these. */
  public static Query all(Query... queries) {
    return Query.of(q -> q.bool(bool -> bool.filter(List.of(queries))));
  }

  /** Anything else. */
  public static Query not(Query query) {
    return Query.of(q -> q.bool(bool -> bool.mustNot(query)));
  }

  /** At least one of these; nothing if there are none. */
  public static Query either(List<Query> queries) {
    return queries.isEmpty()
        ? any("_id", List.of())
        : Query.of(q -> q.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }
}
