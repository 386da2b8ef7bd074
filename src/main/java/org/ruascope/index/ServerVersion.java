package org.ruascope.index;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.ruascope.report.UnavailableException;

/** Which Elasticsearch it is. */
final class ServerVersion {
  private static final String SERVED = "9.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The root resource would be usual, but the embedded server doesn't have it. */
  private static final String NODE = "/_nodes/_local/http";

  private ServerVersion() {}

  /**
   * Makes sure that the server is one that ruascope can serve. Asked without the client's types,
   * which versions before 9 don't fit.
   *
   * @return its version
   * @throws UnavailableException when it isn't
   */
  static String require(ElasticsearchConnection connection) throws IOException {
    Response response = connection.lowLevelClient().performRequest(new Request("GET", NODE));
    if (response.getStatusCode() >= 300) {
      throw new ResponseException(response);
    }
    if (!AnswerHead.isWhole(response::getHeader)) {
      throw new ConnectionClosedException("An answer broke off in its head");
    }
    String version = version(response);
    if (response.getHeader("X-Elastic-Product") == null || version.isEmpty()) {
      throw refusal("What answers at " + connection.settings().url() + " isn't Elasticsearch");
    }
    if (!version.startsWith(SERVED)) {
      throw refusal("Elasticsearch at " + connection.settings().url() + " is version " + version);
    }
    return version;
  }

  private static String version(Response response) throws IOException {
    try (InputStream json = response.getEntity().getContent()) {
      JsonNode nodes = MAPPER.readTree(json).path("nodes");
      return nodes.isEmpty() ? "" : nodes.iterator().next().path("version").asText();
    }
  }

  private static UnavailableException refusal(String fault) {
    return new UnavailableException(
        fault + "; ruascope needs 9.x", "set elasticsearch.url to an Elasticsearch 9.x", null);
  }
}
