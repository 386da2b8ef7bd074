package org.ruascope.dns;

import java.util.concurrent.CompletableFuture;

/** Asks name servers. For many threads. */
@FunctionalInterface
public interface Dns {

  /**
   * Asks for the records of a name, unless the answer is known.
   *
   * @param name with A-labels; with or without trailing dot, in any case
   * @return done already if the answer is known; never fails: what goes wrong is {@link
   *     Answer.Status#NO_ANSWER}. What depends on it must not wait in its thread
   */
  CompletableFuture<Answer> ask(String name, RecordType type);
}
