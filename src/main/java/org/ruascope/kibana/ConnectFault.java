package org.ruascope.kibana;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.ruascope.report.UnavailableException;

/**
 * Tells why there is no answer.
 *
 * @param url of Kibana
 */
record ConnectFault(URI url) {

  UnavailableException of(Exception failure) {
    if (has(failure, SSLException.class)) {
      return fault(
          "The TLS connection to " + url + " can't be trusted: " + root(failure).getMessage(),
          "name the PEM file of its authority in kibana.ca-certificate, and in kibana.url the host"
              + " as its certificate does; http:// if it doesn't speak TLS",
          failure);
    }
    if (has(failure, UnresolvedAddressException.class)) {
      return fault("The host of " + url + " isn't known", "check kibana.url", failure);
    }
    if (has(failure, TimeoutException.class) || has(failure, HttpTimeoutException.class)) {
      return fault("Kibana at " + url + " doesn't answer in time", "see its load", failure);
    }
    if (has(failure, ConnectException.class)) {
      return fault("Nothing listens at " + url, "start Kibana, or check kibana.url", failure);
    }
    return fault(
        "The line to " + url + " broke: " + root(failure).getMessage(),
        "see whether Kibana runs, and write https:// in kibana.url if it speaks TLS",
        failure);
  }

  private static UnavailableException fault(String message, String remedy, Exception failure) {
    return new UnavailableException(message, remedy, failure);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    return chain(failure).anyMatch(type::isInstance);
  }

  private static Throwable root(Throwable failure) {
    return chain(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause);
  }
}
