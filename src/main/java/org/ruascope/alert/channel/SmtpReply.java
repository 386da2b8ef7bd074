package org.ruascope.alert.channel;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of an SMTP server.
 *
 * @param code 4yz or 5yz
 * @param words with the code
 * @param failure that tells of it
 */
record SmtpReply(int code, String words, Throwable failure) {
  private static final Pattern REFUSAL =
      Pattern.compile("(?:\\A\\s*|response: )(([45]\\d\\d)[ -].*)", Pattern.DOTALL);

  /**
   * The one that leaves most hope, since the mail is tried again if one recipient is refused for
   * now; the inner exceptions know more of it.
   */
  static Optional<SmtpReply> in(MessagingException failure) {
    return causes(failure).stream()
        .flatMap(cause -> of(cause).stream())
        .reduce((outer, inner) -> inner.code() <= outer.code() ? inner : outer);
  }

  private static Optional<SmtpReply> of(Throwable failure) {
    Matcher found = REFUSAL.matcher(String.valueOf(failure.getMessage()));
    return found.find()
        ? Optional.of(
            new SmtpReply(Integer.parseInt(found.group(2)), found.group(1).strip(), failure))
        : Optional.empty();
  }

  /** Mail's exceptions have their own chain beside Java's. */
  static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, SmtpReply::below).toList();
  }

  private static @Nullable Throwable below(Throwable failure) {
    return failure instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : failure.getCause();
  }

  /** RFC 5321 section 4.2.1. */
  boolean isPassing() {
    return code < 500;
  }
}
