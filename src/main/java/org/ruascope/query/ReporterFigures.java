package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ruascope.query.Reporter.Count;

/** What one reporter's reports add up to: how it is asked for, and how the answer is read. */
record ReporterFigures(Found found) {
  private static final int ALL_CODES = 25;
  private static final int MOST = 5;

  /** What to ask for within the bucket of a reporter. */
  static final Map<String, Aggregation> ASKED =
      Map.ofEntries(
          Map.entry("records", Asked.sum("dmarc.records.all")),
          Map.entry("messages", Asked.sum("dmarc.messages.all")),
          Map.entry("skipped", Asked.sum("dmarc.records.skipped")),
          Map.entry("first", Asked.earliest("@timestamp")),
          Map.entry("last", Asked.latest("event.end")),
          Map.entry("authenticity", usual("dmarc.report.authenticity", MOST)),
          Map.entry("signers", usual("dmarc.report.signer", MOST)),
          Map.entry("warnings", usual("dmarc.report.warnings", ALL_CODES)),
          Map.entry("errors", usual("dmarc.reporter.errors", MOST)),
          Map.entry("generators", usual("dmarc.reporter.generator", MOST)),
          Map.entry("collisions", Asked.count(Queries.isTrue("dmarc.report.collision"))));

  private static Aggregation usual(String field, int most) {
    return Asked.usual(field, most, Map.of());
  }

  Reporter reporter(ReporterDays days, Habit habit, long repeated) {
    return new Reporter(
        found.key(),
        found.documents(),
        found.sum("records"),
        found.sum("messages"),
        found.sum("skipped"),
        found.time("first"),
        last(),
        habit,
        days.lateHours(),
        counts("authenticity"),
        counts("signers"),
        counts("warnings"),
        found.in("collisions").documents(),
        counts("errors"),
        counts("generators"),
        repeated);
  }

  /** When its last report ends. */
  Instant last() {
    return Objects.requireNonNull(found.time("last"), "each report has an end");
  }

  private List<Count> counts(String name) {
    return found.each(name).stream().map(each -> new Count(each.key(), each.documents())).toList();
  }
}
