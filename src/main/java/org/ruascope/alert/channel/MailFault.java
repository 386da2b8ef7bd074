package org.ruascope.alert.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.report.Text;

/**
 * Why an SMTP server didn't take a mail.
 *
 * @param settings of the channel
 */
record MailFault(ChannelSettings.Mail settings) {
  private static final Pattern REPLY = Pattern.compile("\\A\\s*([45]\\d\\d)[ -]", Pattern.DOTALL);

  /** No line, or none that one may send over. */
  DeliveryException connecting(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return login(failure);
    }
    if (String.valueOf(failure.getMessage()).contains("STARTTLS is required")) {
      return fault(
          server() + " doesn't offer STARTTLS",
          "set " + key("security") + "=tls, or correct " + key("port"),
          false,
          failure);
    }
    return isOfTheLine(failure) ? line(failure) : refused(failure);
  }

  private DeliveryException login(MessagingException failure) {
    return fault(
        server() + " refuses the login of " + Text.quote(username()) + words(failure),
        "correct " + key("username") + " and " + key("password"),
        isPassing(failure),
        failure);
  }

  /** A server that offers no login before the line is protected, or none at all. */
  DeliveryException noLogin() {
    return settings.security() == Security.NONE
        ? new DeliveryException(
            "channels."
                + settings.name()
                + ": "
                + server()
                + " takes no passwords over an unencrypted line",
            "set " + key("security") + "=starttls or tls",
            false,
            null,
            null)
        : new DeliveryException(
            "channels." + settings.name() + ": " + server() + " takes no passwords",
            "remove " + key("username") + " and " + key("password") + ", or correct " + key("port"),
            false,
            null,
            null);
  }

  private String username() {
    return settings.login().map(ChannelSettings.Login::username).orElse("");
  }

  /** The server took the mail for nobody, or not for all. */
  DeliveryException sending(MessagingException failure) {
    List<Throwable> causes = causes(failure);
    boolean refused = causes.stream().anyMatch(SendFailedException.class::isInstance);
    return !refused && isOfTheLine(failure) ? line(failure) : refused(failure);
  }

  private static boolean isOfTheLine(MessagingException failure) {
    return reply(failure).isEmpty()
        && causes(failure).stream().anyMatch(IOException.class::isInstance);
  }

  private DeliveryException line(MessagingException failure) {
    return new LineFault(Place.of(settings), failure).exception();
  }

  private DeliveryException refused(MessagingException failure) {
    List<Throwable> causes = causes(failure);
    if (causes.stream().anyMatch(SMTPSenderFailedException.class::isInstance)) {
      return answered(" refuses the sender " + settings.from(), key("from"), failure);
    }
    return causes.stream()
        .filter(SMTPAddressFailedException.class::isInstance)
        .map(SMTPAddressFailedException.class::cast)
        .findFirst()
        .map(e -> answered(" refuses the recipient " + e.getAddress(), key("to"), failure))
        .orElseGet(() -> answered(" refuses the mail", key("host"), failure));
  }

  private DeliveryException answered(String problem, String setting, MessagingException failure) {
    boolean passing = isPassing(failure);
    return fault(
        server() + problem + (passing ? " for now" : "") + words(failure),
        passing ? "" : "correct " + setting + ", or see what the server says",
        passing,
        failure);
  }

  /** RFC 5321 section 4.2.1: 4yz is transient. Whoever says nothing may say something later. */
  private static boolean isPassing(MessagingException failure) {
    OptionalInt reply = reply(failure);
    return reply.isEmpty() || reply.getAsInt() < 500;
  }

  /** Of several recipients, if any is refused for now, the mail is worth another try. */
  private static OptionalInt reply(MessagingException failure) {
    return causes(failure).stream().flatMapToInt(MailFault::code).filter(code -> code >= 400).min();
  }

  private static IntStream code(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException e -> IntStream.of(e.getReturnCode());
      case SMTPSenderFailedException e -> IntStream.of(e.getReturnCode());
      case SMTPSendFailedException e -> IntStream.of(e.getReturnCode());
      default -> {
        Matcher matcher = REPLY.matcher(String.valueOf(failure.getMessage()));
        yield matcher.find() ? IntStream.of(Integer.parseInt(matcher.group(1))) : IntStream.empty();
      }
    };
  }

  private static String words(MessagingException failure) {
    List<Throwable> causes = causes(failure);
    String words =
        causes.stream()
            .filter(cause -> code(cause).findAny().isPresent())
            .reduce((outer, inner) -> inner)
            .map(Throwable::getMessage)
            .map(String::strip)
            .orElse("");
    return words.isEmpty() ? "" : ": " + Text.quote(words);
  }

  /** Mail's exceptions have their own chain beside Java's. */
  private static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, MailFault::below).toList();
  }

  private static @Nullable Throwable below(Throwable failure) {
    return failure instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : failure.getCause();
  }

  private String server() {
    return settings.host() + ":" + settings.port();
  }

  private String key(String setting) {
    return settings.key(setting);
  }

  private DeliveryException fault(
      String problem, String remedy, boolean passing, Throwable failure) {
    return Place.of(settings).fault(problem, remedy, passing, failure);
  }
}
