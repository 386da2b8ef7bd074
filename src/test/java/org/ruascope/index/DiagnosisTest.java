package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Secret;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.TestCertificate;

class DiagnosisTest {
  @TempDir private Path directory;

  @Test
  void acceptsAnyVersion9() throws IOException {
    try (FakeElasticsearch server = FakeElasticsearch.ofVersion("9.0.1");
        ElasticsearchConnection connection = connect(server.url(), Optional.empty())) {
      assertThat(version(connection)).isEqualTo("Elasticsearch 9.0.1 at " + server.url());
    }
  }

  @Test
  void refusesOtherVersions() throws IOException {
    try (FakeElasticsearch server = FakeElasticsearch.ofVersion("8.19.2")) {
      UnavailableException refusal = fault(server.url());
      assertThat(refusal)
          .hasMessage(
              "Elasticsearch at " + server.url() + " is version 8.19.2; ruascope needs 9.x");
      assertThat(refusal.remedy()).contains("elasticsearch.url");
    }
  }

  @Test
  void knowsWhatIsNotElasticsearch() throws IOException {
    try (FakeElasticsearch server = FakeElasticsearch.somethingElse()) {
      assertThat(fault(server.url())).hasMessageContaining("isn't Elasticsearch");
    }
  }

  @Test
  void tellsARefusedLoginFromAMissingRight() throws IOException {
    String answer = "{\"error\":{\"type\":\"security_exception\"},\"status\":40%d}";
    try (FakeElasticsearch login = FakeElasticsearch.answering(401, answer.formatted(1));
        FakeElasticsearch right = FakeElasticsearch.answering(403, answer.formatted(3))) {
      assertThat(fault(login.url())).hasMessageContaining("refuses the login of the user rua");
      assertThat(fault(right.url())).hasMessageContaining("forbids it to the user rua");
    }
  }

  @Test
  void namesAnUnknownHost() {
    assertThat(fault(URI.create("http://elasticsearch.invalid:9200")))
        .hasMessageContaining("host of http://elasticsearch.invalid:9200 isn't known");
  }

  @Test
  void saysWhenNothingListens() throws IOException {
    assertThat(fault(URI.create("http://localhost:" + unusedPort())))
        .hasMessageContaining("Nothing listens at");
  }

  @Test
  void saysWhenNoAnswerComes() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      assertThat(fault(URI.create("http://localhost:" + silent.getLocalPort())))
          .hasMessageContaining("doesn't answer in time");
    }
  }

  @Test
  void trustsTheConfiguredAuthority() throws Exception {
    TestCertificate certificate = TestCertificate.of("localhost", directory);
    try (FakeElasticsearch server = FakeElasticsearch.withTls(certificate.server());
        ElasticsearchConnection connection =
            connect(server.url(), Optional.of(certificate.pem()))) {
      assertThat(version(connection)).startsWith("Elasticsearch 9.5.3");
    }
  }

  @Test
  void knowsACertificateOfAnUnknownAuthority() throws Exception {
    TestCertificate certificate = TestCertificate.of("localhost", directory);
    try (FakeElasticsearch server = FakeElasticsearch.withTls(certificate.server())) {
      UnavailableException fault = fault(server.url());
      assertThat(fault).hasMessageContaining("isn't signed by anybody known");
      assertThat(fault.remedy()).contains("elasticsearch.ca-certificate");
    }
  }

  @Test
  void knowsACertificateOfAnotherHost() throws Exception {
    TestCertificate certificate = TestCertificate.of("elsewhere.example", directory);
    try (FakeElasticsearch server = FakeElasticsearch.withTls(certificate.server())) {
      UnavailableException fault = fault(server.url(), Optional.of(certificate.pem()));
      assertThat(fault).hasMessageContaining("can't be verified").hasMessageContaining("localhost");
    }
  }

  @Test
  void knowsTlsWherePlainTextWasMeant() throws Exception {
    TestCertificate certificate = TestCertificate.of("localhost", directory);
    try (FakeElasticsearch server = FakeElasticsearch.withTls(certificate.server())) {
      URI plain = URI.create(server.url().toString().replace("https", "http"));
      assertThat(fault(plain).remedy()).contains("https://");
    }
  }

  @Test
  void namesAnUnusableCaCertificate() {
    UnavailableException fault =
        catchThrowableOfType(
            UnavailableException.class,
            () ->
                connect(
                    URI.create("https://localhost:9200"),
                    Optional.of(directory.resolve("none.pem"))));
    assertThat(fault).hasMessageContaining("none.pem");
    assertThat(fault.remedy()).contains("elasticsearch.ca-certificate");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static UnavailableException fault(URI url) {
    return fault(url, Optional.empty());
  }

  private static UnavailableException fault(URI url, Optional<Path> caCertificate) {
    try (ElasticsearchConnection connection = connect(url, caCertificate)) {
      return catchThrowableOfType(UnavailableException.class, () -> version(connection));
    }
  }

  private static String version(ElasticsearchConnection connection) {
    return new ElasticsearchChecks(connection).checks().getFirst().probe().run();
  }

  private static ElasticsearchConnection connect(URI url, Optional<Path> caCertificate) {
    return new ElasticsearchConnection(
        new ElasticsearchSettings(
            url,
            Optional.of("rua"),
            Optional.of(new Secret("secret")),
            caCertificate,
            Duration.ofSeconds(2),
            Duration.ofSeconds(1)));
  }
}
