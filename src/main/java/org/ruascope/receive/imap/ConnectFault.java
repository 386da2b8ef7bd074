package org.ruascope.receive.imap;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.report.Text;

/**
 * Why no line to an IMAP server could be opened. Told apart by the exceptions of the JDK, in the
 * order of the steps that a connection takes.
 */
record ConnectFault(Kind kind, MailboxSettings settings, String detail) {

  /** The closed list. */
  enum Kind {
    UNKNOWN_HOST,
    REFUSED,
    NO_ROUTE,
    CONNECT_TIMEOUT,
    SILENT,
    PLAIN_INSTEAD_OF_TLS,
    EXPIRED,
    NOT_YET_VALID,
    WRONG_NAME,
    UNTRUSTED,
    OTHER_TLS,
    NOT_IMAP
  }

  static ConnectFault of(Exception fault, MailboxSettings settings) {
    Deque<Throwable> causes = causes(fault);
    String detail = Text.quote(String.valueOf(causes.getLast().getMessage()).strip());
    return new ConnectFault(kind(causes), settings, detail);
  }

  private static Deque<Throwable> causes(Exception fault) {
    Deque<Throwable> causes = new ArrayDeque<>();
    Throwable next = fault;
    while (next != null) {
      causes.add(next);
      next = below(next);
    }
    return causes;
  }

  private static @Nullable Throwable below(Throwable fault) {
    Response response = fault instanceof ProtocolException e ? e.getResponse() : null;
    return fault.getCause() == null && response != null
        ? response.getException()
        : fault.getCause();
  }

  private static Kind kind(Deque<Throwable> causes) {
    Predicate<Class<?>> has = type -> causes.stream().anyMatch(type::isInstance);
    if (has.test(SSLException.class)) {
      return tls(causes, has);
    }
    if (has.test(UnknownHostException.class)) {
      return Kind.UNKNOWN_HOST;
    }
    if (has.test(SocketTimeoutException.class)) {
      return has.test(SocketConnectException.class) ? Kind.CONNECT_TIMEOUT : Kind.SILENT;
    }
    if (has.test(NoRouteToHostException.class)) {
      return Kind.NO_ROUTE;
    }
    return has.test(ConnectException.class) ? Kind.REFUSED : Kind.NOT_IMAP;
  }

  private static Kind tls(Deque<Throwable> causes, Predicate<Class<?>> has) {
    if (has.test(CertificateExpiredException.class)) {
      return Kind.EXPIRED;
    }
    if (has.test(CertificateNotYetValidException.class)) {
      return Kind.NOT_YET_VALID;
    }
    if (says(causes, "No subject alternative") || says(causes, "No name matching")) {
      return Kind.WRONG_NAME;
    }
    if (has.test(CertificateException.class)) {
      return Kind.UNTRUSTED;
    }
    return says(causes, "Unsupported or unrecognized SSL message")
        ? Kind.PLAIN_INSTEAD_OF_TLS
        : Kind.OTHER_TLS;
  }

  private static boolean says(Deque<Throwable> causes, String words) {
    return causes.stream().anyMatch(e -> String.valueOf(e.getMessage()).contains(words));
  }

  /** What is wrong. */
  String message() {
    String server = settings.host() + ":" + settings.port();
    return switch (kind) {
      case UNKNOWN_HOST -> "no such host: " + settings.host();
      case REFUSED -> server + " refuses connections";
      case NO_ROUTE -> "no route to " + server;
      case CONNECT_TIMEOUT -> server + " doesn't answer within " + seconds();
      case SILENT -> server + " is connected, but says nothing for " + seconds();
      case PLAIN_INSTEAD_OF_TLS -> server + " answers in plain text where TLS is expected";
      case EXPIRED -> "the certificate of " + server + " has expired: " + detail;
      case NOT_YET_VALID -> "the certificate of " + server + " isn't valid yet: " + detail;
      case WRONG_NAME -> "the certificate of " + server + " is for another name: " + detail;
      case UNTRUSTED -> "the certificate of " + server + " is not trusted: " + detail;
      case OTHER_TLS -> "no TLS with " + server + ": " + detail;
      case NOT_IMAP -> server + " doesn't answer as an IMAP server: " + detail;
    };
  }

  private String seconds() {
    return settings.timeout().toSeconds() + " s";
  }

  /** What to do. */
  String remedy(Faults faults) {
    String host = faults.setting("host");
    String port = faults.setting("port");
    String security = faults.setting("security");
    return switch (kind) {
      case UNKNOWN_HOST -> "correct " + host;
      case REFUSED -> "correct " + host + " and " + port;
      case NO_ROUTE, CONNECT_TIMEOUT ->
          "correct " + host + " and " + port + ", or let the firewall pass it";
      case SILENT -> silent(faults);
      case PLAIN_INSTEAD_OF_TLS -> "set " + security + "=starttls, or " + port + "=993";
      case EXPIRED -> "have the certificate of the mail server renewed";
      case NOT_YET_VALID -> "set the clock of this machine";
      case WRONG_NAME -> "set " + host + " to a name that the certificate has";
      case UNTRUSTED ->
          "set " + faults.setting("ca-certificate") + " to the PEM file of the authority";
      case OTHER_TLS -> "have the mail server offer TLSv1.2 or TLSv1.3";
      case NOT_IMAP -> "correct " + port + ": IMAP is 993 for tls, 143 for starttls";
    };
  }

  private String silent(Faults faults) {
    return settings.security() == Security.TLS
        ? "correct " + faults.setting("port") + ", or raise " + faults.setting("timeout")
        : "set "
            + faults.setting("security")
            + "=tls if the port expects TLS; else correct "
            + faults.setting("port");
  }
}
