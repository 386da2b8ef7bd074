package org.ruascope.index;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
    List<CommitMark> marks = findings.stream().map(CommitMark::new).toList();
    write(marks);
    Map<String, String> digests =
        stored.digests(
            marks.stream().filter(CommitMark::conflicts).map(CommitMark::report).toList());
    List<CommitMark> colliding = marks.stream().filter(mark -> mark.collidesWith(digests)).toList();
    colliding.forEach(CommitMark::flagCollision);
    write(colliding);
    return marks.stream().map(CommitMark::finding).toList();
  }

  private void write(List<CommitMark> marks) {
    List<CommitMark> withReport = marks.stream().filter(CommitMark::hasReport).toList();
    withReport.forEach(mark -> bulk.add(mark.write(clock.instant())));
    bulk.flush();
    withReport.forEach(CommitMark::await);
  }
}
