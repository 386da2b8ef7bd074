package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ruascope.query.Reporter.Count;

/** What one reporter's reports add up to: how it is asked for, and how the answer is read. */
record ReporterFigures(StringTermsBucket bucket) {
  private static final int ALL_CODES = 25;
  private static final int MOST = 5;

  /** What to ask for within the bucket of a reporter. */
  static final Map<String, Aggregation> ASKED =
      Map.ofEntries(
          Map.entry("records", sum("dmarc.records.all")),
          Map.entry("messages", sum("dmarc.messages.all")),
          Map.entry("skipped", sum("dmarc.records.skipped")),
          Map.entry("first", Aggregation.of(a -> a.min(min -> min.field("@timestamp")))),
          Map.entry("last", Aggregation.of(a -> a.max(max -> max.field("event.end")))),
          Map.entry("authenticity", terms("dmarc.report.authenticity", MOST)),
          Map.entry("signers", terms("dmarc.report.signer", MOST)),
          Map.entry("warnings", terms("dmarc.report.warnings", ALL_CODES)),
          Map.entry("errors", terms("dmarc.reporter.errors", MOST)),
          Map.entry("generators", terms("dmarc.reporter.generator", MOST)),
          Map.entry("collisions", Aggregation.of(a -> a.filter(collision()))));

  private static Query collision() {
    return Query.of(q -> q.term(term -> term.field("dmarc.report.collision").value(true)));
  }

  private static Aggregation sum(String field) {
    return Aggregation.of(a -> a.sum(sum -> sum.field(field)));
  }

  private static Aggregation terms(String field, int most) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field).size(most)));
  }

  Reporter reporter(ReporterDays days, Habit habit, long repeated) {
    return new Reporter(
        bucket.key().stringValue(),
        bucket.docCount(),
        sumOf("records"),
        sumOf("messages"),
        sumOf("skipped"),
        Instant.ofEpochMilli(Math.round(answer("first").min().value())),
        last(),
        habit,
        days.lateHours(),
        counts("authenticity"),
        counts("signers"),
        counts("warnings"),
        answer("collisions").filter().docCount(),
        counts("errors"),
        counts("generators"),
        repeated);
  }

  /** When its last report ends. */
  Instant last() {
    return Instant.ofEpochMilli(Math.round(answer("last").max().value()));
  }

  private long sumOf(String name) {
    return Math.round(answer(name).sum().value());
  }

  private List<Count> counts(String name) {
    return answer(name).sterms().buckets().array().stream()
        .map(each -> new Count(each.key().stringValue(), each.docCount()))
        .toList();
  }

  private Aggregate answer(String name) {
    return Objects.requireNonNull(bucket.aggregations().get(name), name);
  }
}
