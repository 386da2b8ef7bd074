package org.ruascope.receive.imap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** Logs in by user name and password; where that fails, says what the provider wants instead. */
final class Login {
  private static final String MICROSOFT =
      "Microsoft has switched passwords off for IMAP and wants OAuth, which ruascope can't do yet:"
          + " have reports forwarded to a mailbox elsewhere";
  private static final String GOOGLE =
      "Google wants an app password (myaccount.google.com/apppasswords), not the account's";
  private static final String YAHOO =
      "Yahoo wants an app password (Account security, Generate app password), not the account's";

  private static final Map<String, List<String>> HOSTS_BY_HINT =
      Map.of(
          MICROSOFT, List.of("office365.com", "outlook.com", "hotmail.com", "office365.us"),
          GOOGLE, List.of("gmail.com", "googlemail.com", "google.com"),
          YAHOO, List.of("yahoo.com", "yahoodns.net", "aol.com"));

  private final MailboxSettings settings;

  Login(MailboxSettings settings) {
    this.settings = settings;
  }

  /**
   * Logs in and learns what the server can do for this user.
   *
   * @throws UnavailableException if it can't
   */
  void on(Line line) {
    if (mechanism(line) == Mechanism.NONE) {
      throw passwordsOff(line);
    }
    line.ask(
        "login",
        imap -> {
          Map<String, String> before = imap.getCapabilities();
          authenticate(imap, line);
          if (imap.getCapabilities().equals(before)) { // the answer may not bring this user's
            imap.capability();
          }
          return imap;
        });
  }

  private enum Mechanism {
    PREAUTHENTICATED,
    PLAIN,
    LOGIN,
    NONE
  }

  private static Mechanism mechanism(Line line) {
    if (line.protocol().isAuthenticated()) {
      return Mechanism.PREAUTHENTICATED;
    }
    if (line.can("AUTH=PLAIN")) {
      return Mechanism.PLAIN;
    }
    return line.can("LOGINDISABLED") ? Mechanism.NONE : Mechanism.LOGIN;
  }

  private void authenticate(IMAPProtocol imap, Line line) throws ProtocolException {
    String password = settings.password().reveal();
    try {
      switch (mechanism(line)) {
        case PLAIN -> imap.authplain(null, settings.username(), password);
        case LOGIN -> imap.login(settings.username(), password);
        case PREAUTHENTICATED, NONE -> {}
      }
    } catch (CommandFailedException | BadCommandException e) {
      throw refused(e, line.faults());
    }
  }

  private UnavailableException refused(ProtocolException cause, Faults faults) {
    String words = Faults.words(cause);
    String user = Text.quote(settings.username());
    if (words.contains("[UNAVAILABLE]")) {
      return faults.fault(
          faults.server() + " can't check passwords at the moment: " + words, "", cause);
    }
    return faults.loginRefused(
        faults.server() + " refuses the login of " + user + ": " + words, remedy(faults), cause);
  }

  private UnavailableException passwordsOff(Line line) {
    Faults faults = line.faults();
    return line.session() == null
        ? faults.loginRefused(
            faults.server() + " takes no passwords over an unencrypted line",
            "set " + faults.setting("security") + "=tls or starttls",
            null)
        : faults.loginRefused(faults.server() + " takes no passwords", remedy(faults), null);
  }

  /** What to do when a password is refused: by the provider, where that is known. */
  String remedy(Faults faults) {
    String host = settings.host().toLowerCase(Locale.ROOT);
    return HOSTS_BY_HINT.entrySet().stream()
        .filter(hint -> hint.getValue().stream().anyMatch(domain -> isIn(host, domain)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("correct " + faults.setting("username") + " and " + faults.setting("password"));
  }

  private static boolean isIn(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
