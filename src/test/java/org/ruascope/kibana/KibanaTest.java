package org.ruascope.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.kibana.Importing.anonymous;
import static org.ruascope.kibana.Importing.assertFault;
import static org.ruascope.kibana.Importing.fault;
import static org.ruascope.kibana.Importing.install;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.check.Check;
import org.ruascope.config.KibanaSettings;
import org.ruascope.config.Secret;

/** What becomes of an import, whatever Kibana says, or what stands in its place. */
class KibanaTest {
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
        .contains(Importing.OBJECTS.ndjson());
    assertThat(kibana.logins.getLast()).isEqualTo("Basic YWxpY2U6c2VjcmV0");
  }

  @Test
  void canBeCheckedBefore() {
    Check check = Kibana.checks(settings("default")).getFirst();
    assertThat(check.what()).isEqualTo("kibana: " + kibana.url());
    assertThat(check.probe().run()).isEqualTo("version 9.5.3");
    assertThat(kibana.asked).containsExactly("GET /api/status");
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

  private KibanaSettings settings(String space) {
    return new KibanaSettings(
        kibana.url(),
        Optional.of("alice"),
        Optional.of(new Secret("secret")),
        Optional.empty(),
        space);
  }
}
