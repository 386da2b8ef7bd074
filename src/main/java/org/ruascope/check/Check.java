package org.ruascope.check;

import org.ruascope.report.UnavailableException;

/**
 * One thing that the configuration names, and how to try it. Checks of one part are in order: when
 * one fails, those after it make no sense and are not tried.
 *
 * @param what it is about: {@code mailboxes.main: login}
 * @param probe tries it
 */
public record Check(String what, Probe probe) {

  /** Tries a thing. */
  @FunctionalInterface
  public interface Probe {
    /**
     * Tries it.
     *
     * @return what was found, for people: {@code TLSv1.3, certificate valid until 2027-01-31}
     * @throws UnavailableException what is wrong and what to do
     */
    String run();
  }
}
