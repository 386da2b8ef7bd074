package org.ruascope.receive.imap;

import java.net.SocketTimeoutException;
import java.util.Locale;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.LoginRefusedException;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** What can go wrong with a mailbox, in words, and what to do about it. */
final class Faults {
  private final MailboxSettings settings;

  Faults(MailboxSettings settings) {
    this.settings = settings;
  }

  /** The full name of a setting of this mailbox. */
  String setting(String name) {
    return "mailboxes." + settings.name() + "." + name;
  }

  /** Host and port, for messages. */
  String server() {
    return settings.host() + ":" + settings.port();
  }

  /** A fault of this mailbox. */
  UnavailableException fault(String message, String remedy, @Nullable Throwable cause) {
    return new UnavailableException("mailboxes." + settings.name() + ": " + message, remedy, cause);
  }

  /** The server doesn't let the user in. */
  LoginRefusedException loginRefused(String message, String remedy, @Nullable Throwable cause) {
    return new LoginRefusedException(
        "mailboxes." + settings.name() + ": " + message, remedy, cause);
  }

  /** No line could be opened. */
  UnavailableException connecting(Exception cause) {
    ConnectFault found = ConnectFault.of(cause, settings);
    return fault(found.message(), found.remedy(this), cause);
  }

  /** STARTTLS is configured and not offered. */
  UnavailableException noStartTls() {
    return fault(
        server() + " doesn't offer STARTTLS",
        "set " + setting("security") + "=tls with " + setting("port") + "=993",
        null);
  }

  /** The line broke: everything unacknowledged is found again by the next poll. */
  UnavailableException broken(String command, ProtocolException cause) {
    Response response = cause.getResponse();
    Exception below = response == null ? null : response.getException();
    String why = below == null ? words(cause) : String.valueOf(below.getMessage());
    String remedy =
        below instanceof SocketTimeoutException
            ? "if the server is only slow, raise " + setting("timeout")
            : "";
    return fault("the line to " + server() + " broke at " + command + ": " + why, remedy, cause);
  }

  /** The server said NO or BAD. */
  UnavailableException refused(String command, ProtocolException cause) {
    String why = words(cause);
    String remedy = has(cause, "NOPERM") ? "give " + settings.username() + " the right" : "";
    return fault(server() + " refuses " + command + ": " + why, remedy, cause);
  }

  private static boolean has(ProtocolException cause, String code) {
    return words(cause).toUpperCase(Locale.ROOT).contains("[" + code + "]");
  }

  /**
   * What to do when mails can't be put into a folder.
   *
   * @param setting which names it
   */
  String remedy(ProtocolException refusal, String setting) {
    String user = settings.username();
    return has(refusal, "OVERQUOTA")
        ? "make room in the mailbox of " + user
        : "give "
            + user
            + " the right to put mails there, or set "
            + setting(setting)
            + " to another folder";
  }

  /** What the server said, quoted. */
  static String words(ProtocolException cause) {
    Response response = cause.getResponse();
    return Text.quote(
        response == null ? String.valueOf(cause.getMessage()) : response.getRest().strip());
  }
}
