package org.ruascope.index;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Finding;

/**
 * Writes report documents, each the mark that all records of its report are stored. The first
 * content under a key takes the key as its id; another content under the same key takes an id of
 * its own, and is flagged.
 */
final class CommitMarks {
  private final BulkWriter bulk;
  private final StoredReports stored;
  private final InstantSource clock;

  CommitMarks(BulkWriter bulk, StoredReports stored, InstantSource clock) {
    this.bulk = bulk;
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * Marks the reports among the findings.
   *
   * @return the findings in their order: those with a report as new, duplicate, colliding or
   *     refused; the others as they were
   * @throws org.ruascope.report.UnavailableException when Elasticsearch is away for too long
   */
  List<Finding> set(List<Finding> findings) {
    List<CommitMark> marks = marks(findings);
    create(marks.stream().filter(CommitMark::isNeeded).toList(), stored::byKey);
    List<CommitMark> colliding = marks.stream().filter(CommitMark::collides).toList();
    colliding.forEach(CommitMark::flagCollision);
    create(colliding, stored::colliding);
    return marks.stream().map(CommitMark::finding).toList();
  }

  /** A nanosecond apart, so that each knows its own document from that of the next. */
  private List<CommitMark> marks(List<Finding> findings) {
    Instant now = clock.instant();
    return IntStream.range(0, findings.size())
        .mapToObj(i -> new CommitMark(findings.get(i), now.plusNanos(i)))
        .toList();
  }

  private void create(
      List<CommitMark> marks,
      Function<List<AggregateReport>, Map<String, StoredReport>> documentsThere) {
    marks.forEach(mark -> bulk.add(mark.write()));
    bulk.flush();
    marks.forEach(CommitMark::await);
    List<CommitMark> conflicts = marks.stream().filter(CommitMark::conflicts).toList();
    Map<String, StoredReport> there =
        documentsThere.apply(conflicts.stream().map(CommitMark::report).toList());
    conflicts.forEach(mark -> mark.conflictsWith(there.get(mark.id())));
  }
}
