package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.nodes.info.NodeInfo;
import co.elastic.clients.elasticsearch.nodes.info.NodesInfoMetric;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.UnavailableException;

/** Which Elasticsearch it is. */
final class ServerVersion {
  private static final String SERVED = "9.";
  private static final String REMEDY =
      "upgrade Elasticsearch to 9.x, or set elasticsearch.url to one";

  private ServerVersion() {}

  /**
   * Makes sure that the server is one that ruascope can serve.
   *
   * @return its version
   * @throws UnavailableException when it isn't
   */
  static String require(ElasticsearchConnection connection) throws IOException {
    String version = version(connection);
    if (!version.startsWith(SERVED)) {
      throw refusal(connection, "is version " + version, null);
    }
    return version;
  }

  /** The root resource would be usual, but the embedded server doesn't have it. */
  private static String version(ElasticsearchConnection connection) throws IOException {
    try {
      return connection
          .client()
          .nodes()
          .info(info -> info.nodeId("_local").metric(NodesInfoMetric.Http))
          .nodes()
          .values()
          .stream()
          .map(NodeInfo::version)
          .findFirst()
          .orElseThrow(() -> new IOException("it doesn't tell its version"));
    } catch (ElasticsearchException e) {
      if ("media_type_header_exception".equals(e.error().type())) {
        throw refusal(connection, "is older than version 9", e);
      }
      throw e;
    }
  }

  private static UnavailableException refusal(
      ElasticsearchConnection connection, String fault, @Nullable Exception cause) {
    return new UnavailableException(
        "Elasticsearch at " + connection.settings().url() + " " + fault + "; ruascope needs 9.x",
        REMEDY,
        cause);
  }
}
