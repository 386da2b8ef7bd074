package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.HashMap;
import java.util.Map;

/** Aggregations that views are put together from; {@link Found} reads the answers. */
public final class Asked {
  public static final String SINCE = "since";
  public static final String LAST = "last";

  static final String MESSAGES = "messages";

  private static final String TIME = "@timestamp";
  private static final int PRECISE = 1_000;

  /** Messages, in a bucket. */
  public static final Map<String, Aggregation> SUM = Map.of(MESSAGES, sum("dmarc.messages.all"));

  /** Messages, and from when to when. */
  public static final Map<String, Aggregation> WHEN =
      and(SUM, Map.of(SINCE, earliest(TIME), LAST, latest(TIME)));

  private Asked() {}

  /** The values with the most messages, with how many these are and details of each. */
  public static Aggregation most(String field, int size, Map<String, Aggregation> details) {
    return Aggregation.of(
        a ->
            a.terms(
                    terms ->
                        terms
                            .field(field)
                            .size(size)
                            .collectMode(TermsAggregationCollectMode.BreadthFirst)
                            .order(NamedValue.of(MESSAGES, SortOrder.Desc)))
                .aggregations(and(SUM, details)));
  }

  /** The values with the most messages, and how many these are. */
  public static Aggregation most(String field, int size) {
    return most(field, size, SUM);
  }

  /** The values that most documents have, with details of each. */
  public static Aggregation usual(String field, int size, Map<String, Aggregation> details) {
    return Aggregation.of(
        a -> a.terms(terms -> terms.field(field).size(size)).aggregations(details));
  }

  /** Details of what passes a filter. */
  public static Aggregation where(Query query, Map<String, Aggregation> details) {
    return Aggregation.of(a -> a.filter(query).aggregations(details));
  }

  /** How many documents pass a filter. */
  public static Aggregation count(Query query) {
    return where(query, Map.of());
  }

  /** How many different values there are; nearly, if there are more than a thousand. */
  public static Aggregation different(String field) {
    return Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(PRECISE)));
  }

  /** The sum of a field's numbers. */
  public static Aggregation sum(String field) {
    return Aggregation.of(a -> a.sum(sum -> sum.field(field)));
  }

  /** The mean of a field's times. */
  public static Aggregation mean(String field) {
    return Aggregation.of(a -> a.avg(mean -> mean.field(field)));
  }

  /** The first time in a field. */
  public static Aggregation earliest(String field) {
    return Aggregation.of(a -> a.min(min -> min.field(field)));
  }

  /** The last time in a field. */
  public static Aggregation latest(String field) {
    return Aggregation.of(a -> a.max(max -> max.field(field)));
  }

  /** Days in UTC with any documents, with details of each. */
  public static Aggregation days(Map<String, Aggregation> details) {
    return dates(TIME, CalendarInterval.Day, details);
  }

  /** The days, or weeks from Monday on, that have documents, by a field of time. */
  public static Aggregation dates(
      String field, CalendarInterval step, Map<String, Aggregation> details) {
    return Aggregation.of(
        a ->
            a.dateHistogram(dates -> dates.field(field).calendarInterval(step).minDocCount(1))
                .aggregations(details));
  }

  /** Periods by name, which may overlap. */
  public static Aggregation periods(Map<String, Period> periods, Map<String, Aggregation> details) {
    return Aggregation.of(
        a ->
            a.dateRange(
                    ranges -> {
                      ranges.field(TIME);
                      periods.forEach(
                          (name, period) ->
                              ranges.ranges(
                                  range ->
                                      range
                                          .key(name)
                                          .from(from -> from.expr(period.begin().toString()))
                                          .to(to -> to.expr(period.end().toString()))));
                      return ranges;
                    })
                .aggregations(details));
  }

  /** All of these. */
  public static Map<String, Aggregation> and(
      Map<String, Aggregation> some, Map<String, Aggregation> more) {
    Map<String, Aggregation> both = new HashMap<>(some);
    both.putAll(more);
    return Map.copyOf(both);
  }
}
