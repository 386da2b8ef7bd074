package org.ruascope.enrich.domain;

import java.util.List;

/**
 * Whether a domain's SPF record lets an address send.
 *
 * @param via by which other records it does, the outermost first; empty if it names the address
 *     itself, or doesn't
 */
public record SpfListing(State state, List<String> via) {
  static final SpfListing NOT_LISTED = new SpfListing(State.NOT_LISTED, List.of());
  static final SpfListing UNKNOWN = new SpfListing(State.UNKNOWN, List.of());
  static final SpfListing PENDING = new SpfListing(State.PENDING, List.of());

  public SpfListing {
    via = List.copyOf(via);
  }

  /** What is known as of now. */
  public enum State {
    /** By name; a record that lets everybody send lists nobody. */
    LISTED,
    NOT_LISTED,
    /** It depends on what only a receiver knows: macros, {@code exists}, {@code ptr}. */
    UNKNOWN,
    /** No answer yet; to be asked again. */
    PENDING
  }
}
