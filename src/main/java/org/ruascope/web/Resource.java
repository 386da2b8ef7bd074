package org.ruascope.web;

/**
 * Something that can be asked for at {@code /api}.
 *
 * @param name in the address: {@code /api/name}
 * @param query what answers
 */
public record Resource(String name, Query query) {

  /** Answers questions. For many threads. */
  @FunctionalInterface
  public interface Query {
    /**
     * Answers one.
     *
     * @param parameters of the address; those that aren't asked for are refused
     * @return what is given as JSON: records, lists and maps of them; with a {@link Table}, as CSV
     *     too
     * @throws BadRequestException when a parameter can't be used
     * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
     */
    Object answer(Parameters parameters);
  }
}
