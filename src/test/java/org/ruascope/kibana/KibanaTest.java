package org.ruascope.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Secret;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.TestCertificate;

/** What becomes of an import, whatever answers. */
class KibanaTest {
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final SavedObjects OBJECTS =
      new DashboardFiles(Path.of("dashboards/kibana")).read();

  private FakeKibana kibana;

  @BeforeEach
  void start() throws IOException {
    kibana = FakeKibana.start();
  }

  @AfterEach
  void stop() {
    kibana.close();
  }

  @Test
  void importsAllObjectsAndReplacesThoseThatAreThere() {
    Imported imported = install(settings("default"));
    assertThat(imported.version()).isEqualTo("9.5.3");
    assertThat(imported.done()).containsExactly("dashboard \"DMARC overview\"");
    assertThat(imported.failed()).isEmpty();
    assertThat(imported.url()).isEqualTo(kibana.url() + "/app/dashboards#/view/ruascope-overview");
    assertThat(kibana.asked)
        .containsExactly("GET /api/status", "POST /api/saved_objects/_import?overwrite=true");
    assertThat(kibana.bodies.getLast())
        .contains("name=\"file\"; filename=\"ruascope.ndjson\"")
        .contains(OBJECTS.ndjson());
    assertThat(kibana.logins.getLast()).isEqualTo("Basic YWxpY2U6c2VjcmV0");
  }

  @Test
  void importsIntoASpaceThatIsThere() {
    kibana.answer("/api/spaces/space/mail", 200, "{\"id\":\"mail\"}");
    kibana.answer(
        "/s/mail" + FakeKibana.IMPORT,
        200,
        FakeKibana.IMPORTED.replace("\"meta\"", "\"destinationId\":\"abc\",\"meta\""));
    assertThat(install(settings("mail")).url())
        .isEqualTo(kibana.url() + "/s/mail/app/dashboards#/view/abc");
  }

  @Test
  void importsNothingIntoASpaceThatIsNotThere() {
    kibana.answer("/api/spaces/space/mail", 404, "{\"message\":\"Not Found\"}");
    assertFault(fault(settings("mail")), "no space mail", "kibana.space");
    assertThat(kibana.asked).noneMatch(asked -> asked.startsWith("POST"));
  }

  @Test
  void listsWhatWasNotTaken() {
    kibana.answer(
        FakeKibana.IMPORT,
        200,
        """
        {"success":false,"successCount":0,"errors":[
         {"type":"dashboard","id":"a","meta":{"title":"A"},"error":{"type":"conflict"}},
         {"type":"search","id":"b","title":"B","error":{"type":"missing_references",
          "references":[{"type":"index-pattern","id":"gone"}]}},
         {"type":"index-pattern","id":"c","error":{"type":"unknown","message":"no\\nway"}}]}""");
    assertThat(install(settings("default")).failed())
        .containsExactly(
            "dashboard \"A\": others with this id or origin are there; delete them in Stack"
                + " Management → Saved Objects",
            "search \"B\": what it refers to is missing: gone",
            "data view \"c\": \"no\\u000away\"");
  }

  @Test
  void saysThatTheLoginIsRefused() {
    kibana.answer(FakeKibana.STATUS, 401, "{\"message\":\"[security_exception]\"}");
    assertFault(
        fault(settings("default")), "the user alice", "kibana.username and kibana.password");
  }

  @Test
  void saysThatALoginIsMissing() {
    kibana.answer(FakeKibana.STATUS, 200, "{\"status\":{\"overall\":{\"level\":\"available\"}}}");
    assertFault(fault(anonymous(kibana.url())), "wants a login", "set kibana.username");
  }

  @Test
  void saysWhichRightIsMissing() {
    kibana.answer(FakeKibana.IMPORT, 403, "{\"message\":\"Unable to bulk_create dashboard\"}");
    assertFault(
        fault(settings("default")),
        "the user alice do that: \"Unable to bulk_create dashboard\"",
        "'Saved Objects Management: All' in the space default");
  }

  @Test
  void refusesAnotherVersion() {
    kibana.answer(FakeKibana.STATUS, 200, "{\"version\":{\"number\":\"8.19.1\"}}");
    assertFault(fault(settings("default")), "is version \"8.19.1\"", "version 9");
    assertThat(kibana.asked).hasSize(1);
  }

  @Test
  void knowsWhatIsNotKibana() {
    for (String body : List.of("<html>", "{}", "[1]", "")) {
      kibana.answer(FakeKibana.STATUS, 200, body);
      assertFault(fault(settings("default")), "isn't Kibana", "kibana.url");
    }
    kibana.answer(FakeKibana.STATUS, 404, "not here");
    assertFault(fault(settings("default")), "isn't Kibana", "server.basePath");
  }

  @Test
  void followsNobody() {
    kibana.redirect(FakeKibana.STATUS, "https://login.example.com/");
    assertFault(fault(settings("default")), "\"https://login.example.com/\"", "kibana.url");
    assertThat(kibana.asked).hasSize(1);
  }

  @Test
  void passesOnWhatKibanaSaysOfItself() {
    kibana.answer(FakeKibana.STATUS, 503, "{\"message\":\"Kibana server is not ready yet\"}");
    assertFault(fault(settings("default")), "\"Kibana server is not ready yet\"", "wait a minute");
    kibana.answer(FakeKibana.STATUS, 500, "oops");
    assertFault(fault(settings("default")), "\"status 500\"", "log");
  }

  @Test
  void doesNotWaitForEver() {
    kibana.keepSilent(FakeKibana.STATUS);
    try (Kibana slow = new Kibana(settings("default"), SHORT)) {
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

  private KibanaSettings settings(String space) {
    return new KibanaSettings(
        kibana.url(),
        Optional.of("alice"),
        Optional.of(new Secret("secret")),
        Optional.empty(),
        space);
  }

  private static KibanaSettings anonymous(URI url) {
    return new KibanaSettings(
        url, Optional.empty(), Optional.empty(), Optional.empty(), KibanaSettings.DEFAULT_SPACE);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Imported install(KibanaSettings settings) {
    try (Kibana client = new Kibana(settings, LONG)) {
      return client.install(OBJECTS);
    }
  }

  private static UnavailableException fault(KibanaSettings settings) {
    try (Kibana client = new Kibana(settings, LONG)) {
      return fault(client);
    }
  }

  private static UnavailableException fault(Kibana client) {
    return catchThrowableOfType(UnavailableException.class, () -> client.install(OBJECTS));
  }

  static void assertFault(UnavailableException fault, String message, String remedy) {
    assertThat(fault).hasMessageContaining(message).hasMessageNotContaining("secret");
    assertThat(fault.remedy()).contains(remedy);
  }
}
