package org.ruascope.alert.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
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
  /** What Angus Mail says of a line that the server has ended. */
  private static final String ENDED = "[EOF]";

  /** No line, or none that one may send over. */
  DeliveryException connecting(MessagingException failure) {
    if (String.valueOf(failure.getMessage()).contains("STARTTLS is required")) {
      return fault(
          server() + " doesn't offer STARTTLS",
          "set " + key("security") + "=tls, or correct " + key("port"),
          false,
          failure);
    }
    return line(failure).orElseGet(() -> notLetIn(failure));
  }

  private DeliveryException notLetIn(MessagingException failure) {
    return failure instanceof AuthenticationFailedException
        ? refused(
            " refuses the login of " + Text.quote(username()),
            key("username") + " and " + key("password"),
            failure)
        : refused(" refuses the line", key("host") + " and " + key("port"), failure);
  }

  /** A server that offers no login before the line is protected, or none at all. */
  DeliveryException noLogin() {
    return settings.security() == Security.NONE
        ? fault(
            server() + " takes no passwords over an unencrypted line",
            "set " + key("security") + "=starttls or tls",
            false,
            null)
        : fault(
            server() + " takes no passwords",
            "remove " + key("username") + " and " + key("password") + ", or correct " + key("port"),
            false,
            null);
  }

  private String username() {
    return settings.login().map(ChannelSettings.Login::username).orElse("");
  }

  /** The server took the mail for nobody, or not for all. */
  DeliveryException sending(MessagingException failure) {
    return line(failure).orElseGet(() -> notTaken(failure));
  }

  private DeliveryException notTaken(MessagingException failure) {
    return switch (SmtpReply.in(failure).map(SmtpReply::failure).orElse(failure)) {
      case SMTPSenderFailedException e ->
          refused(" refuses the sender " + settings.from(), key("from"), failure);
      case SMTPAddressFailedException e ->
          refused(" refuses the recipient " + e.getAddress(), key("to"), failure);
      default -> refused(" refuses the mail", key("host"), failure);
    };
  }

  /** Whoever says nothing has gone, or may say something later. */
  private Optional<DeliveryException> line(MessagingException failure) {
    if (SmtpReply.in(failure).isPresent()) {
      return Optional.empty();
    }
    return SmtpReply.causes(failure).stream()
        .flatMap(cause -> broken(cause).stream())
        .findFirst()
        .map(broken -> new LineFault(Place.of(settings), broken).exception());
  }

  private static Optional<Throwable> broken(Throwable cause) {
    if (String.valueOf(cause.getMessage()).contains(ENDED)) {
      return Optional.of(new EOFException("the server has hung up"));
    }
    return cause instanceof IOException ? Optional.of(cause) : Optional.empty();
  }

  private DeliveryException refused(String problem, String setting, MessagingException failure) {
    Optional<SmtpReply> reply = SmtpReply.in(failure);
    boolean forNow = reply.filter(SmtpReply::isPassing).isPresent();
    String words = reply.map(said -> ": " + Text.quote(said.words())).orElse("");
    return fault(
        server() + problem + (forNow ? " for now" : "") + words,
        forNow ? "" : "correct " + setting + ", or see what the server says",
        forNow || reply.isEmpty(),
        failure);
  }

  private String server() {
    return settings.host() + ":" + settings.port();
  }

  private String key(String setting) {
    return settings.key(setting);
  }

  private DeliveryException fault(
      String problem, String remedy, boolean passing, @Nullable Throwable failure) {
    return Place.of(settings).fault(problem, remedy, passing, failure);
  }
}
