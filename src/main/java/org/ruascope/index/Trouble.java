package org.ruascope.index;

import org.ruascope.report.UnavailableException;

/**
 * Why a request came to nothing.
 *
 * @param exception for people
 * @param kind whether it makes sense to ask again
 */
record Trouble(UnavailableException exception, Kind kind) {

  /** In the order of what people have to do about it. */
  enum Kind {
    /** May go away by itself. */
    PASSING,
    /** Goes away when somebody removes its cause at the server; ruascope goes on by itself then. */
    BLOCKED,
    /** Stays until something is set right: asking again makes no sense. */
    LASTING
  }
}
