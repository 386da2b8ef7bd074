package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.UnavailableException;

/** Tells from a failed request what is wrong with the server or with how it is asked. */
final class Diagnosis {
  private static final String CHECK_URL = "check elasticsearch.url";
  private static final String MAYBE_TLS =
      "see whether Elasticsearch runs, and write https:// in elasticsearch.url if it speaks TLS";

  private final URI url;
  private final Answers answers;

  Diagnosis(ElasticsearchSettings settings) {
    this.url = settings.url();
    this.answers = new Answers(settings);
  }

  /** What the failure means. */
  Trouble of(Exception failure) {
    if (failure instanceof ElasticsearchException e) {
      String type = String.valueOf(e.error().type());
      return answers.trouble(e.status(), type, ItemException.reason(e.error()), e);
    }
    if (failure instanceof ItemException e) {
      return answers.trouble(e.status(), e.type(), e.reason(), e);
    }
    if (failure instanceof TransportException e && e.response() != null) {
      return transport(e);
    }
    if (failure instanceof ResponseException e) {
      return status(e.getResponse().getStatusCode(), e);
    }
    return tls(failure).or(() -> network(failure)).orElseGet(() -> unknown(failure));
  }

  private Trouble transport(TransportException e) {
    if (e.statusCode() >= 300) {
      return status(e.statusCode(), e);
    }
    TransportHttpClient.@Nullable Response response = e.response();
    boolean isWhole = response != null && AnswerHead.isWhole(response::header);
    return e.getCause() == null && isWhole
        ? lasting("What answers at " + url + " isn't Elasticsearch", CHECK_URL, e)
        : passing("The answer of " + url + " is garbled", "see what stands before it", e);
  }

  private Trouble status(int status, Exception e) {
    return answers.trouble(status, "", "status " + status, e);
  }

  private Optional<Trouble> tls(Exception failure) {
    if (cause(failure, CertificateExpiredException.class).isPresent()) {
      return certificate("has expired", "renew it", failure);
    }
    if (cause(failure, CertPathValidatorException.class).isPresent() || mentions(failure, "PKIX")) {
      return certificate(
          "isn't signed by anybody known",
          "set elasticsearch.ca-certificate to the PEM file of its certification authority",
          failure);
    }
    if (cause(failure, SSLHandshakeException.class).isPresent()
        || mentions(failure, "subject alternative names")) {
      return certificate(
          "can't be verified: " + root(failure).getMessage(),
          "use a host name that the certificate names in elasticsearch.url",
          failure);
    }
    return cause(failure, SSLException.class)
        .map(
            e ->
                lasting(
                    "What answers at " + url + " doesn't speak TLS",
                    "write http:// in elasticsearch.url, or switch TLS on in Elasticsearch",
                    failure));
  }

  private Optional<Trouble> certificate(String fault, String remedy, Exception e) {
    return Optional.of(lasting("The certificate of " + url + " " + fault, remedy, e));
  }

  private Optional<Trouble> network(Exception failure) {
    if (cause(failure, UnknownHostException.class).isPresent()) {
      return Optional.of(passing("The host of " + url + " isn't known", CHECK_URL, failure));
    }
    if (cause(failure, SocketTimeoutException.class).isPresent()) {
      return Optional.of(
          passing(
              "Elasticsearch at " + url + " doesn't answer in time",
              "see its load, or raise elasticsearch.request-timeout",
              failure));
    }
    if (cause(failure, ConnectException.class).isPresent()
        || cause(failure, NoRouteToHostException.class).isPresent()) {
      return Optional.of(
          passing("Nothing listens at " + url, "start Elasticsearch, or " + CHECK_URL, failure));
    }
    return broken(failure);
  }

  private Optional<Trouble> broken(Exception failure) {
    String remedy = url.getScheme().equals("http") ? MAYBE_TLS : CHECK_URL;
    if (cause(failure, HttpException.class).isPresent()) {
      return Optional.of(
          passing("What listens at " + url + " doesn't answer in HTTP", remedy, failure));
    }
    return cause(failure, ConnectionClosedException.class)
        .map(e -> passing("The line to " + url + " broke without an answer", remedy, failure));
  }

  private Trouble unknown(Exception failure) {
    return passing(
        "Elasticsearch at " + url + " can't be asked: " + root(failure), "see its log", failure);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static boolean mentions(Throwable failure, String words) {
    return chain(failure).anyMatch(e -> e.getMessage() != null && e.getMessage().contains(words));
  }

  private static Throwable root(Throwable failure) {
    return chain(failure).reduce(failure, (first, second) -> second);
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20);
  }

  private static Trouble passing(String message, String remedy, Exception cause) {
    return new Trouble(new UnavailableException(message, remedy, cause), Trouble.Kind.PASSING);
  }

  private static Trouble lasting(String message, String remedy, Exception cause) {
    return new Trouble(new UnavailableException(message, remedy, cause), Trouble.Kind.LASTING);
  }
}
