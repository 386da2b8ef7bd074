package org.ruascope.advice;

import java.util.List;

/**
 * What is known of a domain, or of its subdomains, when the next policy is judged.
 *
 * @param asked today
 * @param days with reports, without the last three, of which reports are still to come
 * @param reporters that have sent them
 * @param passing messages of one's own that pass
 * @param failing messages of one's own that fail
 * @param undetermined messages of which it isn't known yet whose they are
 * @param sources of one's own that fail, the most messages first
 * @param strangers that may be one's own after all, the most messages first
 */
public record PolicyFigures(
    AskedPolicy asked,
    int days,
    int reporters,
    long passing,
    long failing,
    long undetermined,
    List<Source> sources,
    List<Stranger> strangers) {
  public PolicyFigures {
    sources = List.copyOf(sources);
    strangers = List.copyOf(strangers);
  }

  /** Messages of one's own. */
  long own() {
    return passing + failing;
  }

  /**
   * Somebody who sends for the domain.
   *
   * @param name for people
   * @param failing messages
   * @param passing messages
   */
  public record Source(String name, long failing, long passing) {}

  /**
   * Somebody who isn't known.
   *
   * @param name for people
   * @param messages that fail
   * @param days on which they were sent
   */
  public record Stranger(String name, long messages, int days) {}
}
