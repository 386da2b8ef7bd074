package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ruascope.report.Verdict.Kind;

/** What is asked of Elasticsearch, put together. */
final class Asked {
  static final String KIND = "dmarc.verdict.kind";
  static final String AUTHENTICITY = "dmarc.report.authenticity";
  static final String FAILED = "failed";

  private Asked() {}

  static Query all(Query... queries) {
    return Query.of(q -> q.bool(bool -> bool.filter(List.of(queries))));
  }

  static Query not(Query query) {
    return Query.of(q -> q.bool(bool -> bool.mustNot(query)));
  }

  static Query any(String field, Collection<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(terms -> terms.field(field).terms(any -> any.value(wanted))));
  }

  static Query exists(String field) {
    return Query.of(q -> q.exists(exists -> exists.field(field)));
  }

  /** From a day on to another, which is in it. */
  static Query during(LocalDate first, LocalDate last) {
    return Query.of(
        q ->
            q.range(
                range ->
                    range.date(
                        date ->
                            date.field(Cells.DAY)
                                .gte(first.toString())
                                .lt(last.plusDays(1).toString()))));
  }

  /** Mail whose sender is of interest, by reports that may be true. */
  static Query believable() {
    Query ignored = Query.of(q -> q.term(term -> term.field("dmarc.verdict.ignored").value(true)));
    return all(not(ignored), not(any(AUTHENTICITY, List.of(FAILED))));
  }

  static Query own() {
    return any(KIND, List.of(Kind.COMPLIANT.word(), Kind.MISALIGNED.word()));
  }

  static Aggregation sum(String field) {
    return Aggregation.of(a -> a.sum(sum -> sum.field(field)));
  }

  static Aggregation sumWhere(Query query, String field) {
    return Aggregation.of(a -> a.filter(query).aggregations(Map.of(Cell.WITHIN, sum(field))));
  }
}
