package org.ruascope.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ruascope.report.UnavailableException;

/** Whose certificates are believed: those of the JDK, or those of one PEM file and no others. */
public final class Authorities {

  private Authorities() {}

  /**
   * TLS that believes the authorities of a PEM file; of the JDK if there is none.
   *
   * @param setting that names the file, for messages
   * @throws UnavailableException when the file can't be read or holds no certificate
   */
  public static SSLContext in(Optional<Path> pem, String setting) {
    try {
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(pem.isPresent() ? store(pem.get(), setting) : null);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore store(Path pem, String setting) throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate certificate : certificates(pem)) {
        store.setCertificateEntry(String.valueOf(number++), certificate);
      }
      return store;
    } catch (IOException | CertificateException e) {
      throw new UnavailableException(
          "Can't read certificates from " + pem + ": " + e.getMessage(),
          setting + " must name a readable file of PEM certificates",
          e);
    }
  }

  private static Collection<? extends Certificate> certificates(Path pem)
      throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new CertificateException("no certificate in it");
      }
      return found;
    }
  }
}
