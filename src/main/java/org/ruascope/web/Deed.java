package org.ruascope.web;

/**
 * Something that can be changed at {@code /api}, by POST.
 *
 * @param name in the address: {@code /api/name}
 * @param action what is done
 */
public record Deed(String name, Action action) {

  /** Changes things. For many threads. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does one thing.
     *
     * @param wanted what is to be done; members that aren't asked for are refused before anything
     *     is done, if they are asked for first
     * @param user who wants it, as he has logged in; empty: nobody needs to
     * @return how it is then, given as JSON
     * @throws BadRequestException when a member can't be used
     * @throws MissingException when there is no such thing
     * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
     */
    Object take(Wanted wanted, String user);
  }
}
