package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexSettingBlocks;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.nodes.FileSystem;
import co.elastic.clients.elasticsearch.nodes.FileSystemTotal;
import co.elastic.clients.elasticsearch.nodes.stats.NodeStatsMetric;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.index.Server.Request;
import org.ruascope.report.UnavailableException;

/** Looks at Elasticsearch. What its user may not see is left out. */
public final class ServerStates {
  private static final String OURS = "dmarc-*";

  private final ElasticsearchConnection connection;
  private final Server server;

  /** Looks at one server. */
  public ServerStates(ElasticsearchConnection connection) {
    this.connection = connection;
    this.server = new Server(connection);
  }

  /** How it is now; four short requests, none of them a search. */
  public ServerState now() {
    try {
      String version = server.askOnce(client -> ServerVersion.require(connection));
      Optional<FileSystemTotal> disk = ifAllowed(client -> leastDisk(connection));
      return new ServerState(
          true,
          null,
          "",
          version,
          ifAllowed(client -> Optional.of(status(connection))).orElse(null),
          disk.map(FileSystemTotal::availableInBytes).orElse(null),
          disk.map(FileSystemTotal::totalInBytes).orElse(null),
          ifAllowed(client -> Optional.of(blocked(connection))).orElse(List.of()),
          connection.certificate().orElse(null));
    } catch (UnavailableException e) {
      return ServerState.away(String.valueOf(e.getMessage()), e.remedy());
    }
  }

  private <T> Optional<T> ifAllowed(Request<Optional<T>> request) {
    return server.askOnce(
        client -> {
          try {
            return request.send(client);
          } catch (ElasticsearchException e) {
            return Optional.empty();
          }
        });
  }

  private static String status(ElasticsearchConnection connection) throws IOException {
    return connection.client().cluster().health(h -> h.index(OURS)).status().jsonValue();
  }

  private static Optional<FileSystemTotal> leastDisk(ElasticsearchConnection connection)
      throws IOException {
    return connection
        .client()
        .nodes()
        .stats(s -> s.metric(NodeStatsMetric.Fs))
        .nodes()
        .values()
        .stream()
        .map(node -> node.fs())
        .filter(Objects::nonNull)
        .map(FileSystem::total)
        .filter(total -> total != null && total.availableInBytes() != null)
        .min(Comparator.comparingLong(total -> Objects.requireNonNull(total.availableInBytes())));
  }

  private static List<String> blocked(ElasticsearchConnection connection) throws IOException {
    return connection
        .client()
        .indices()
        .getSettings(s -> s.index(OURS).name("index.blocks.*"))
        .settings()
        .entrySet()
        .stream()
        .filter(index -> blocks(index.getValue().settings()).anyMatch(ServerStates::isClosed))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Stream<IndexSettingBlocks> blocks(@Nullable IndexSettings settings) {
    IndexSettings index = settings == null ? null : settings.index();
    return Stream.of(Optional.ofNullable(settings), Optional.ofNullable(index))
        .flatMap(Optional::stream)
        .map(IndexSettings::blocks)
        .filter(Objects::nonNull);
  }

  private static boolean isClosed(IndexSettingBlocks blocks) {
    return Stream.of(blocks.readOnly(), blocks.readOnlyAllowDelete(), blocks.write())
        .anyMatch(Boolean.TRUE::equals);
  }
}
