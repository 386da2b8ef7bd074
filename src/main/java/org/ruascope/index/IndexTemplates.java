package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The templates of the indices, kept as JSON for people to read. */
final class IndexTemplates {
  static final List<String> NAMES = List.of(IndexNames.RECORDS, IndexNames.REPORTS);

  private IndexTemplates() {}

  /** Puts the templates in place, over what stands there; indices that exist keep their form. */
  static void put(ElasticsearchClient client) throws IOException {
    for (String name : NAMES) {
      try (InputStream json = open(name)) {
        client.indices().putIndexTemplate(template -> template.name(name).withJson(json));
      }
    }
  }

  private static InputStream open(String name) {
    String resource = name + ".json";
    return Objects.requireNonNull(IndexTemplates.class.getResourceAsStream(resource), resource);
  }
}
