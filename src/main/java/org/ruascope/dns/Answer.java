package org.ruascope.dns;

import java.util.List;

/**
 * What DNS says. All of it is hostile.
 *
 * @param status whether there is an answer
 * @param values the records' data in order, aliases (CNAME) followed: addresses as literals; names
 *     in lower case, without trailing dot, with A-labels; of MX the names by preference; of TXT the
 *     strings joined (RFC 7208 section 3.3), each byte a char; empty unless found
 */
public record Answer(Status status, List<String> values) {

  /** Whether there is an answer. */
  public enum Status {
    FOUND,
    /** There is no such name, or it has no such record: that is an answer too. */
    NONE,
    /** Time-out, SERVFAIL, refused, no resolver: nobody knows; it may be told another time. */
    NO_ANSWER
  }

  /** There is nothing of that kind. */
  public static final Answer NONE = new Answer(Status.NONE, List.of());

  /** Nobody knows. */
  public static final Answer NO_ANSWER = new Answer(Status.NO_ANSWER, List.of());

  public Answer {
    values = List.copyOf(values);
  }

  /** There is something. */
  public static Answer of(List<String> values) {
    return new Answer(Status.FOUND, values);
  }
}
