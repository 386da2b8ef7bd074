package org.ruascope.dns;

import java.time.Duration;

/**
 * An answer, and how long it holds by what name servers say of it.
 *
 * @param timeToLive not negative; what the cache makes of it is its own affair
 */
record Reply(Answer answer, Duration timeToLive) {

  /** Nobody knows; nor does anybody say when it is worth another try. */
  static final Reply NO_ANSWER = new Reply(Answer.NO_ANSWER, Duration.ZERO);
}
