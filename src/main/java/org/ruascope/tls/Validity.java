package org.ruascope.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * How long a certificate is valid.
 *
 * @param from when
 * @param until the last instant
 */
public record Validity(Instant from, Instant until) {

  /** Of the certificate that the other side has shown on a line whose handshake is over. */
  public static Validity shownOn(SSLSession session) {
    try {
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      return new Validity(
          certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    } catch (SSLPeerUnverifiedException e) {
      throw new IllegalStateException("servers show certificates", e);
    }
  }
}
