package org.ruascope.alert.channel;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.ruascope.report.Text;

/** Why there was no line to a server, or none any more. All of it may pass. */
final class LineFault {
  private final Place place;
  private final Throwable failure;
  private final List<Throwable> causes;

  LineFault(Place place, Throwable failure) {
    this.place = place;
    this.failure = failure;
    this.causes = Stream.iterate(failure, e -> e != null, Throwable::getCause).toList();
  }

  DeliveryException exception() {
    return has(SSLException.class) ? tls() : noTls();
  }

  private DeliveryException noTls() {
    if (has(UnknownHostException.class) || has(UnresolvedAddressException.class)) {
      return fault("no such host: " + place.server(), "correct " + place.address());
    }
    if (has(SocketTimeoutException.class)
        || has(TimeoutException.class)
        || has(HttpTimeoutException.class)) {
      return fault(
          place.server() + " doesn't answer within " + place.timeout().toSeconds() + " s",
          "correct " + place.address() + ", let the firewall pass it, or raise " + key("timeout"));
    }
    if (has(ConnectException.class) || has(NoRouteToHostException.class)) {
      return fault(place.server() + " refuses connections", "correct " + place.address());
    }
    return fault("the line to " + place.server() + " broke: " + detail(), "");
  }

  private DeliveryException tls() {
    String certificate = "the certificate of " + place.server();
    if (has(CertificateExpiredException.class)) {
      return fault(certificate + " has expired: " + detail(), "have it renewed");
    }
    if (has(CertificateNotYetValidException.class)) {
      return fault(certificate + " isn't valid yet: " + detail(), "set the clock of this machine");
    }
    if (says("No subject alternative") || says("No name matching")) {
      return fault(
          certificate + " is for another name: " + detail(),
          "correct " + place.address() + ": the host must be named as its certificate does");
    }
    if (has(CertificateException.class)) {
      return fault(
          certificate + " is not trusted: " + detail(),
          "set " + key("ca-certificate") + " to the PEM file of the authority");
    }
    return fault(
        "no TLS with " + place.server() + ": " + detail(),
        "correct " + place.address() + ": perhaps it doesn't speak TLS there");
  }

  private String key(String setting) {
    return place.key().apply(setting);
  }

  private boolean has(Class<?> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  private boolean says(String words) {
    return causes.stream().anyMatch(e -> String.valueOf(e.getMessage()).contains(words));
  }

  /** Many of the JDK's exceptions say what they are by their name alone. */
  private String detail() {
    Throwable cause = causes.getLast();
    String message = cause.getMessage();
    return Text.quote(message == null ? cause.getClass().getSimpleName() : message.strip());
  }

  private DeliveryException fault(String problem, String remedy) {
    return place.fault(problem, remedy, true, failure);
  }
}
