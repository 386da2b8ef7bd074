package org.ruascope.alert.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.config.Secret;
import org.ruascope.tls.Authorities;

/**
 * The SMTP server of a channel.
 *
 * @param settings where it is and how to log in
 */
record MailServer(ChannelSettings.Mail settings) {
  private static final String PREFIX = "mail.smtp.";

  /** For a whole mail. */
  private static final int TIMEOUTS = 4;

  /**
   * A line to the server, protected and logged in.
   *
   * @param transport logged in
   * @param session how it is protected; null if it isn't
   */
  record Line(Transport transport, @Nullable SSLSession session) {}

  /** What is done on a line. */
  @FunctionalInterface
  interface Talk<T> {
    T on(Line line) throws DeliveryException;
  }

  /**
   * Connects, protects the line as configured, logs in, talks, and hangs up; all of it in a few
   * times the timeout.
   *
   * @throws DeliveryException what stands in the way
   * @throws org.ruascope.report.UnavailableException when the CA certificate can't be used
   */
  <T> T talk(Talk<T> talk) throws DeliveryException {
    Place place = Place.of(settings).with(settings.timeout().multipliedBy(TIMEOUTS));
    return new Deadline(place).run(() -> talkNow(talk));
  }

  private <T> T talkNow(Talk<T> talk) throws DeliveryException {
    Line line = open();
    try {
      return talk.on(line);
    } finally {
      hangUp(line.transport());
    }
  }

  /** What is sent is sent: a line that breaks at the end is none of the mail's business. */
  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // closed all the same
    }
  }

  private Line open() throws DeliveryException {
    AtomicReference<@Nullable SSLSession> session = new AtomicReference<>();
    try {
      Transport transport = Session.getInstance(properties(session)).getTransport("smtp");
      transport.connect(
          settings.host(),
          settings.port(),
          settings.login().map(ChannelSettings.Login::username).orElse(null),
          settings.login().map(ChannelSettings.Login::password).map(Secret::reveal).orElse(null));
      requireLogin(transport);
      return new Line(transport, session.get());
    } catch (MessagingException e) {
      throw new MailFault(settings).connecting(e);
    }
  }

  /** Angus Mail goes on without a login where none is offered. */
  private void requireLogin(Transport transport) throws DeliveryException, MessagingException {
    if (settings.login().isPresent()
        && transport instanceof SMTPTransport smtp
        && !smtp.supportsExtension("AUTH")
        && !smtp.supportsExtension("AUTH=LOGIN")) {
      transport.close();
      throw new MailFault(settings).noLogin();
    }
  }

  private Properties properties(AtomicReference<@Nullable SSLSession> session) {
    Properties properties = new Properties();
    String timeout = String.valueOf(settings.timeout().toMillis());
    set(properties, "connectiontimeout", timeout);
    set(properties, "timeout", timeout);
    set(properties, "writetimeout", timeout);
    set(properties, "from", settings.from());
    set(properties, "auth", String.valueOf(settings.login().isPresent()));
    set(properties, "auth.mechanisms", "PLAIN LOGIN");
    set(properties, "sendpartial", "true");
    if (settings.security() != Security.NONE) {
      protect(properties, session);
    }
    return properties;
  }

  private void protect(Properties properties, AtomicReference<@Nullable SSLSession> session) {
    boolean tls = settings.security() == Security.TLS;
    set(properties, "ssl.enable", String.valueOf(tls));
    set(properties, "starttls.enable", String.valueOf(!tls));
    set(properties, "starttls.required", String.valueOf(!tls));
    set(properties, "ssl.checkserveridentity", "true");
    set(properties, "socketFactory.fallback", "false");
    properties.put(
        PREFIX + "ssl.socketFactory",
        Authorities.in(settings.caCertificate(), settings.key("ca-certificate"))
            .getSocketFactory());
    properties.put(PREFIX + "ssl.hostnameverifier", recordIn(session));
  }

  private static void set(Properties properties, String name, String value) {
    properties.setProperty(PREFIX + name, value);
  }

  /** Called once JSSE has verified the name (checkserveridentity): nothing is left but to look. */
  private static HostnameVerifier recordIn(AtomicReference<@Nullable SSLSession> session) {
    return (host, verified) -> {
      session.set(verified);
      return true;
    };
  }
}
