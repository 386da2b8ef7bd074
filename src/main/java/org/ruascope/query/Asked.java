package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.report.Word;

/** Aggregations and queries that views are put together from; {@link Found} reads the answers. */
final class Asked {
  static final String MESSAGES = "messages";
  static final String SINCE = "since";
  static final String LAST = "last";

  /** Messages, in a bucket. */
  static final Map<String, Aggregation> SUM =
      Map.of(MESSAGES, Aggregation.of(a -> a.sum(sum -> sum.field("dmarc.messages.all"))));

  /** Messages, and from when to when. */
  static final Map<String, Aggregation> WHEN =
      and(
          SUM,
          Map.of(
              SINCE, Aggregation.of(a -> a.min(min -> min.field("@timestamp"))),
              LAST, Aggregation.of(a -> a.max(max -> max.field("@timestamp")))));

  private Asked() {}

  /** The values with the most messages. Details must have {@link #SUM}. */
  static Aggregation most(String field, int size, Map<String, Aggregation> details) {
    return Aggregation.of(
        a ->
            a.terms(
                    terms ->
                        terms
                            .field(field)
                            .size(size)
                            .collectMode(TermsAggregationCollectMode.BreadthFirst)
                            .order(NamedValue.of(MESSAGES, SortOrder.Desc)))
                .aggregations(details));
  }

  /** The values with the most messages, and how many these are. */
  static Aggregation most(String field, int size) {
    return most(field, size, SUM);
  }

  /** Details of what passes a filter. */
  static Aggregation where(Query query, Map<String, Aggregation> details) {
    return Aggregation.of(a -> a.filter(query).aggregations(details));
  }

  /** How many different values there are, nearly. */
  static Aggregation different(String field) {
    return Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(1_000)));
  }

  /** Days in UTC with any documents. */
  static Aggregation days() {
    return Aggregation.of(
        a ->
            a.dateHistogram(
                days ->
                    days.field("@timestamp")
                        .calendarInterval(CalendarInterval.Day)
                        .minDocCount(1)));
  }

  static Map<String, Aggregation> and(
      Map<String, Aggregation> some, Map<String, Aggregation> more) {
    Map<String, Aggregation> both = new HashMap<>(some);
    both.putAll(more);
    return Map.copyOf(both);
  }

  /** Any of these words. */
  static Query is(Dimension dimension, Word... words) {
    return any(dimension.field(), Arrays.stream(words).map(Word::word).toList());
  }

  /** Any of these values. */
  static Query any(String field, Collection<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
  }

  static Query exists(String field) {
    return Query.of(q -> q.exists(exists -> exists.field(field)));
  }

  static Query all(Query... queries) {
    return Query.of(q -> q.bool(bool -> bool.filter(List.of(queries))));
  }

  static Query not(Query query) {
    return Query.of(q -> q.bool(bool -> bool.mustNot(query)));
  }

  /** At least one of these; nothing if there are none. */
  static Query either(List<Query> queries) {
    return queries.isEmpty()
        ? any("_id", List.of())
        : Query.of(q -> q.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }
}
