package org.ruascope.receive.imap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.report.UnavailableException;
import org.ruascope.tls.Authorities;
import org.ruascope.tls.Validity;

/** Opens lines to the IMAP server of a mailbox. */
final class Connector {
  /** Angus Mail wants a stream for its protocol trace, which would show passwords. */
  private static final PrintStream NO_TRACE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static final String PREFIX = "mail.imap.";

  private final MailboxSettings settings;
  private final Faults faults;
  private volatile @Nullable Validity certificate;

  Connector(MailboxSettings settings) {
    this.settings = settings;
    this.faults = new Faults(settings);
  }

  /**
   * Connects, protects the line as configured, and logs in.
   *
   * @throws UnavailableException what stands in the way, and what to do
   */
  Line open() {
    Line line = connect();
    try {
      new Login(settings).on(line);
      return line;
    } catch (RuntimeException e) {
      line.close();
      throw e;
    }
  }

  /** Connects and protects the line, and doesn't log in. */
  Line connect() {
    AtomicReference<@Nullable SSLSession> session = new AtomicReference<>();
    Properties properties = properties(session);
    try {
      Line line = new Line(dial(properties), session::get, faults);
      if (settings.security() == Security.STARTTLS) {
        startTls(line);
      }
      return line;
    } catch (IOException | ProtocolException e) {
      throw faults.connecting(e);
    }
  }

  /** Of the certificate that was shown last; empty if none was. */
  Optional<Validity> certificate() {
    return Optional.ofNullable(certificate);
  }

  private IMAPProtocol dial(Properties properties) throws IOException, ProtocolException {
    boolean tls = settings.security() == Security.TLS;
    MailLogger logger = new MailLogger(Connector.class, "imap", false, NO_TRACE);
    return new IMAPProtocol("imap", settings.host(), settings.port(), properties, tls, logger);
  }

  private void startTls(Line line) throws ProtocolException {
    try {
      if (!line.can("STARTTLS")) {
        throw faults.noStartTls();
      }
      line.protocol().startTLS();
      line.protocol().capability();
    } catch (ProtocolException | RuntimeException e) {
      line.protocol().disconnect();
      throw e;
    }
  }

  private Properties properties(AtomicReference<@Nullable SSLSession> session) {
    Properties properties = new Properties();
    String timeout = String.valueOf(settings.timeout().toMillis());
    properties.setProperty(PREFIX + "connectiontimeout", timeout);
    properties.setProperty(PREFIX + "timeout", timeout);
    properties.setProperty(PREFIX + "writetimeout", timeout);
    properties.setProperty(PREFIX + "ssl.checkserveridentity", "true");
    properties.setProperty(PREFIX + "socketFactory.fallback", "false");
    if (settings.security() != Security.NONE) {
      properties.put(
          PREFIX + "ssl.socketFactory",
          Authorities.in(settings.caCertificate(), faults.setting("ca-certificate"))
              .getSocketFactory());
    }
    properties.put(PREFIX + "ssl.hostnameverifier", recordIn(session));
    return properties;
  }

  /** Called once JSSE has verified the name (checkserveridentity): nothing is left but to look. */
  private HostnameVerifier recordIn(AtomicReference<@Nullable SSLSession> session) {
    return (host, verified) -> {
      session.set(verified);
      certificate = Validity.shownOn(verified);
      return true;
    };
  }
}
