package org.ruascope.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.kibana.Importing.anonymous;
import static org.ruascope.kibana.Importing.assertFault;
import static org.ruascope.kibana.Importing.fault;
import static org.ruascope.kibana.Importing.install;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.KibanaSettings;
import org.ruascope.testing.TestCertificate;

/** What is said when nobody answers, or nobody who can be trusted. */
class ConnectFaultTest {
  private static final Duration SHORT = Duration.ofMillis(500);

  @Test
  void doesNotWaitForEver() throws IOException {
    try (FakeKibana kibana = FakeKibana.start();
        Kibana slow = new Kibana(anonymous(kibana.url()), SHORT)) {
      kibana.keepSilent(FakeKibana.STATUS);
      assertFault(fault(slow), "doesn't answer in time", "load");
    }
  }

  @Test
  void saysThatNothingListens() throws IOException {
    URI url = URI.create("http://localhost:" + unusedPort());
    assertFault(fault(anonymous(url)), "Nothing listens", "kibana.url");
  }

  @Test
  void saysThatTheHostIsNotKnown() {
    assertFault(fault(anonymous(URI.create("http://kibana.invalid"))), "isn't known", "kibana.url");
  }

  @Test
  void trustsAnAuthorityOfTheUsersOwnAndNoStranger(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.of("localhost", folder);
    try (FakeKibana secure = FakeKibana.withTls(certificate.server())) {
      assertFault(fault(anonymous(secure.url())), "can't be trusted", "kibana.ca-certificate");
      assertThat(secure.asked).isEmpty();
      assertThat(install(trusting(secure.url(), certificate.pem())).done()).hasSize(1);
    }
  }

  @Test
  void trustsNobodyUnderAnotherName(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.of("kibana.example", folder);
    try (FakeKibana secure = FakeKibana.withTls(certificate.server())) {
      assertFault(
          fault(trusting(secure.url(), certificate.pem())), "can't be trusted", "kibana.url");
    }
  }

  private static KibanaSettings trusting(URI url, Path pem) {
    return new KibanaSettings(
        url, Optional.empty(), Optional.empty(), Optional.of(pem), KibanaSettings.DEFAULT_SPACE);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
