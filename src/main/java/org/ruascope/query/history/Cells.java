package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;

/** Sums of documents for each day, domain, reporter, and what else they have in common. */
final class Cells {
  static final String DAY = "@timestamp";
  static final String DOMAIN = "dmarc.policy.domain";
  static final String REPORTER = "dmarc.reporter.org_name";

  private static final int PAGE = 10_000;
  private static final String NAME = "cells";

  /** Strangers may make up what they like: what is more than this isn't looked at. */
  private static final int MOST_PAGES = 100;

  private final Searches searches;
  private final int size;

  Cells(Searches searches) {
    this(searches, PAGE);
  }

  /** Reads them so many a page. */
  Cells(Searches searches, int size) {
    this.searches = searches;
    this.size = size;
  }

  /**
   * Reads them, page by page.
   *
   * @param by keyword fields beside day, domain and reporter
   * @param sums of each
   */
  void read(
      Alias alias,
      Query query,
      List<String> by,
      Map<String, Aggregation> sums,
      Consumer<Cell> reader) {
    Map<String, FieldValue> after = Map.of();
    for (int page = 0; page < MOST_PAGES; page++) {
      Aggregate answer =
          searches.aggregateQuietly(alias, query, Map.of(NAME, asked(by, sums, after))).get(NAME);
      if (answer == null) {
        return;
      }
      CompositeAggregate found = answer.composite();
      found.buckets().array().stream().map(Cell::of).forEach(reader);
      after = found.afterKey();
      if (after.isEmpty() || found.buckets().array().size() < size) {
        return;
      }
    }
  }

  private Aggregation asked(
      List<String> by, Map<String, Aggregation> sums, Map<String, FieldValue> after) {
    List<NamedValue<CompositeAggregationSource>> sources = new ArrayList<>();
    sources.add(NamedValue.of(DOMAIN, domains()));
    sources.add(NamedValue.of(DAY, days()));
    sources.add(NamedValue.of(REPORTER, terms(REPORTER)));
    by.forEach(field -> sources.add(NamedValue.of(field, terms(field))));
    return Aggregation.of(
        a ->
            a.composite(
                    cells -> {
                      cells.size(size).sources(sources);
                      return after.isEmpty() ? cells : cells.after(after);
                    })
                .aggregations(sums));
  }

  /**
   * By domain, and the last day first, as records are sorted in an index: so that for each page
   * Elasticsearch looks at the records of that page, and not at all of them. It doesn't where a
   * domain may be missing.
   */
  private static CompositeAggregationSource domains() {
    return CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(DOMAIN)));
  }

  private static CompositeAggregationSource days() {
    return CompositeAggregationSource.of(
        source ->
            source.dateHistogram(
                days ->
                    days.field(DAY)
                        .calendarInterval(interval -> interval.time("1d"))
                        .order(SortOrder.Desc)));
  }

  private static CompositeAggregationSource terms(String field) {
    return CompositeAggregationSource.of(
        source -> source.terms(terms -> terms.field(field).missingBucket(true)));
  }
}
