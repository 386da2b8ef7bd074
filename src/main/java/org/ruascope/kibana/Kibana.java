package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.ruascope.check.Check;
import org.ruascope.config.KibanaSettings;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** A Kibana that gets dashboards. */
public final class Kibana implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final String MAJOR = "9.";
  private static final String IMPORT = "/api/saved_objects/_import?overwrite=true";

  private final KibanaSettings settings;
  private final Client client;
  private final Refusal refusal;

  /**
   * Prepares to ask; nothing is sent yet.
   *
   * @throws UnavailableException when the CA certificate can't be used
   */
  public Kibana(KibanaSettings settings) {
    this(settings, LIMIT);
  }

  Kibana(KibanaSettings settings, Duration limit) {
    this.settings = settings;
    this.client = new Client(settings, limit);
    this.refusal = new Refusal(settings);
  }

  /** What {@code ruascope check} tries. */
  public static List<Check> checks(KibanaSettings settings) {
    return List.of(
        new Check(
            "kibana: " + settings.url(),
            () -> {
              try (Kibana kibana = new Kibana(settings)) {
                return "version " + kibana.version();
              }
            }));
  }

  /**
   * Puts objects into the space, in place of what has their ids.
   *
   * @return also what Kibana has refused, object by object
   * @throws UnavailableException when Kibana isn't there, isn't version 9, or refuses it as a whole
   */
  public Imported install(SavedObjects objects) {
    String version = version();
    findSpace();
    Answer answer = client.post(settings.inSpace(IMPORT), new Upload(objects.ndjson()));
    return new ImportAnswer(settings, fine(answer)).told(version);
  }

  private String version() {
    ObjectNode status = fine(client.get("/api/status"));
    String version = status.path("version").path("number").asText();
    if (version.isEmpty()) {
      throw status.has("status") ? refusal.unauthenticated() : refusal.noKibana();
    }
    if (!version.startsWith(MAJOR)) {
      throw new UnavailableException(
          "Kibana at " + settings.url() + " is version " + Text.quote(version),
          "the dashboards need version 9",
          null);
    }
    return version;
  }

  /** Without this look, Kibana would import into a space that nobody can open. */
  private void findSpace() {
    if (settings.space().equals(KibanaSettings.DEFAULT_SPACE)) {
      return;
    }
    Answer answer = client.get("/api/spaces/space/" + settings.space());
    if (answer.status() == 404) {
      throw new UnavailableException(
          "Kibana has no space " + settings.space(), "create it, or correct kibana.space", null);
    }
    JsonNode space = fine(answer);
    if (!space.path("id").asText().equals(settings.space())) {
      throw refusal.noKibana();
    }
  }

  private ObjectNode fine(Answer answer) {
    if (answer.status() != 200) {
      throw refusal.of(answer);
    }
    return answer.json().orElseThrow(refusal::noKibana);
  }

  @Override
  public void close() {
    client.close();
  }
}
