package org.ruascope.status;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.tls.Validity;

/**
 * How the polling of a mailbox or folder goes.
 *
 * @param name as configured: {@code mailboxes.main}
 * @param place where mails come from: host and folder, or a path; never who logs in
 * @param schedule in words
 * @param polling since when a poll is under way; null if none is
 * @param next when the next poll begins, at the earliest; null if not known
 * @param last the last poll that ended; null if there was none
 * @param failure why polls fail now; null if the last one didn't
 * @param backlog deliveries that the poll has found and not done yet, or left when it failed
 * @param outcomes documents by what became of them, since the start
 * @param certificate that the server has shown last; null if there is none
 */
public record SourceState(
    String name,
    String place,
    String schedule,
    @Nullable Instant polling,
    @Nullable Instant next,
    @Nullable Poll last,
    @Nullable Failure failure,
    long backlog,
    Map<String, Long> outcomes,
    @Nullable Validity certificate) {

  /**
   * A poll that ended.
   *
   * @param began when
   * @param millis how long it took
   * @param deliveries mails or files that it has done
   * @param outcomes documents in them by what became of them
   */
  public record Poll(Instant began, long millis, long deliveries, Map<String, Long> outcomes) {}

  /**
   * Why polls fail.
   *
   * @param message what is wrong
   * @param remedy what to do about it; may be empty
   * @param since when the first of them failed
   * @param polls how many have failed since then, one after the other
   * @param login whether it is the login that is refused
   */
  public record Failure(String message, String remedy, Instant since, int polls, boolean login) {}
}
