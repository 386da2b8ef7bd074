package org.ruascope.alert.channel;

import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.ruascope.check.Check;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.report.UnavailableException;

/** Whether channels can be reached and let us in; nothing is sent. */
final class ChannelChecks {
  private ChannelChecks() {}

  static Check of(ChannelSettings.Mail settings) {
    return check(settings, "login", () -> mail(settings));
  }

  static Check of(ChannelSettings.Web settings) {
    return check(settings, "server", () -> web(settings));
  }

  @FunctionalInterface
  private interface Try {
    String run() throws DeliveryException;
  }

  private static Check check(ChannelSettings settings, String what, Try attempt) {
    return new Check(
        "channels." + settings.name() + ": " + what,
        () -> {
          try {
            return attempt.run();
          } catch (DeliveryException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e.remedy(), e);
          }
        });
  }

  private static String mail(ChannelSettings.Mail settings) throws DeliveryException {
    String login = settings.login().map(given -> ", logged in").orElse("");
    return new MailServer(settings)
        .talk(
            line -> settings.host() + ":" + settings.port() + login + ", " + line(line.session()));
  }

  private static String web(ChannelSettings.Web settings) throws DeliveryException {
    WebServer server = new WebServer(settings, InstantSource.system());
    HttpResponse<String> answer =
        settings.type() == ChannelType.ALERTMANAGER ? server.get("/api/v2/status") : server.knock();
    return server.place().server()
        + " answers, "
        + line(answer.sslSession().orElse(null))
        + (settings.type() == ChannelType.ALERTMANAGER
            ? ""
            : "; whether it takes messages shows when one is sent");
  }

  private static String line(@Nullable SSLSession session) {
    return session == null
        ? "in plain text"
        : session.getProtocol()
            + validity(session).map(date -> ", certificate valid until " + date).orElse("");
  }

  private static Optional<LocalDate> validity(SSLSession session) {
    try {
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      return Optional.of(
          LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC));
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }
}
