package org.ruascope.index;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.time.Instant;
import java.util.List;
import org.ruascope.check.Check;

/** What {@code ruascope check} tries with Elasticsearch. */
public final class ElasticsearchChecks {
  private static final String PROBE_ID = "ruascope-check";

  private final ElasticsearchConnection connection;
  private final Server server;

  /** Checks of one server. */
  public ElasticsearchChecks(ElasticsearchConnection connection) {
    this.connection = connection;
    this.server = new Server(connection);
  }

  /** In order: whether it answers and may be asked, its version, the templates, a document. */
  public List<Check> checks() {
    return List.of(
        new Check("elasticsearch: version", this::version),
        new Check("elasticsearch: templates", this::templates),
        new Check("elasticsearch: write", this::write));
  }

  private String version() {
    String version = server.askOnce(client -> ServerVersion.require(connection));
    return "Elasticsearch " + version + " at " + connection.settings().url();
  }

  private String templates() {
    server.askOnce(
        client -> {
          IndexTemplates.put(client);
          return true;
        });
    return String.join(", ", IndexTemplates.NAMES) + " are in place";
  }

  /** A report document without content is there for a moment, too short to be found by search. */
  private String write() {
    Instant now = Instant.now();
    String index = IndexNames.reports(now);
    byte[] probe = JsonDocument.of(json -> json.text("@timestamp", now.toString()));
    server.askOnce(
        client -> {
          BinaryData document = BinaryData.of(probe, ContentType.APPLICATION_JSON);
          client.index(write -> write.index(index).id(PROBE_ID).document(document));
          return client.delete(delete -> delete.index(index).id(PROBE_ID));
        });
    return "a document was written to " + index + " and deleted again";
  }
}
