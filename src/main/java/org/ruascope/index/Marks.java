package org.ruascope.index;

import java.time.Instant;
import java.util.Optional;

/**
 * Marks of things that are to be done once by all instances together: one is set before and after.
 */
public interface Marks {

  /**
   * A mark that this instance has set.
   *
   * @param id of the thing
   * @param begun when
   * @param sequence Elasticsearch's, of the document
   * @param term likewise
   */
  record Mark(String id, Instant begun, long sequence, long term) {}

  /**
   * Whether it is done.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  boolean isDone(String id);

  /**
   * Sets a mark that it is begun.
   *
   * @return empty if it is done, or another instance has begun a short time ago
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  Optional<Mark> begin(String id, Instant now);

  /**
   * Sets a mark that it is done.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  void done(Mark mark, Instant now);

  /**
   * Takes a mark away: it wasn't done.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  void release(Mark mark);
}
